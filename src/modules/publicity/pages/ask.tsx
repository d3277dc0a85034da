import { z } from 'zod';
import { isId, type Id } from '#kernel/id.ts';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Button, ButtonLink } from '#kernel/html/button.tsx';
import { Card, Meta } from '#kernel/html/card.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { formatDayLong } from '#kernel/html/format.ts';
import { HiddenField } from '#kernel/html/form.tsx';
import { PageTitle, Stack } from '#kernel/html/section.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { LegalRef, type Deadline } from '#modules/law/index.ts';
import { orgPaths } from '#modules/org/index.ts';
import { askInformation } from '../commands/ask-information.ts';
import { publicPaths } from '../paths-public.ts';
import { mayAsk } from '../policy-public.ts';
import { askSubject, type AskSubject } from '../queries/ask-subject.ts';
import { KEEP_DAYS } from '../rules/keep-days.ts';
import { receiptSecret } from '../rules/receipt.ts';
import { answerDeadline } from '../rules/request-deadline.ts';
import { words } from '../words.ts';

interface Model {
  /** Null when the address names neither a publication nor a commune. */
  readonly subject: AskSubject | null;
  readonly due: Deadline | null;
}

/** Enough for a village behind one line, too few to bury an office. */
const LIMIT = { name: 'publicity.request', points: 10, seconds: 3_600 } as const;

const page: PageSpec<object, Query, Model> = {
  path: publicPaths.ask(),
  query: z.record(z.string(), z.unknown()),
  load: async (visit, _params, query) => {
    const [code, unit] = [queryText(query, 'ma'), queryText(query, 'noi')];
    const asked = { code: code === '' ? null : code.slice(0, 60), unit: isId(unit) ? (unit as Id<'org.unit'>) : null };
    const due = answerDeadline(visit.today);
    return { subject: await askSubject(visit.reader, asked, visit.today), due: due.ok ? due.value : null };
  },
  may: mayAsk,
  view: askView,
};

/** "Request this": without an account, a name or a reason. */
export function registerAsk(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: askInformation,
    input: (fields, _params, visit) => ({ ...fields, lang: visit.lang }),
    done: ({ id, code }, visit) => publicPaths.receipt(code, receiptSecret(visit.room.secret, id)),
    limit: LIMIT,
    refusalAt: { 'publicity.request.nothing-asked': 'askedFor' },
  });
}

function askView({ subject, due }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const title = t('publicity.request.title');
  if (subject === null) {
    return {
      title,
      indexed: false,
      body: (
        <>
          <PageTitle title={title} />
          <Empty
            title={t('publicity.request.whom')}
            next={t('publicity.request.whom-next')}
            action={
              <ButtonLink look="main" href={orgPaths.country()}>
                {t('publicity.request.find-unit')}
              </ButtonLink>
            }
          />
        </>
      ),
    };
  }
  const { unit, publication } = subject;
  return {
    title,
    demo: unit.demo,
    indexed: false,
    breadcrumbs: [
      { href: orgPaths.unit(unit.path), label: unit.name },
      { href: publicPaths.register(unit.path), label: t('publicity.pub.register') },
    ],
    body: (
      <>
        <PageTitle title={title} lead={t('publicity.request.lead', { name: unit.name })} />
        <Stack>
          <Card
            title={publication?.title ?? t('publicity.request.free', { name: unit.name })}
            href={publication === null ? undefined : publicPaths.publication(publication.code)}
            level={2}
          >
            {due === null ? null : (
              <Meta>
                {t('publicity.request.answer-by', { day: formatDayLong(due.due, visit.lang) })} · <LegalRef of={due} />
              </Meta>
            )}
          </Card>
          <AskForm subject={subject} form={form} visit={visit} />
        </Stack>
      </>
    ),
  };
}

function AskForm({ subject, form, visit }: { readonly subject: AskSubject; readonly form: FormState; readonly visit: Visit }) {
  const t = visit.t(words);
  const { unit, publication } = subject;
  const about = publication === null ? { unit: unit.id } : { code: publication.code };
  return (
    <CommandForm form={form} command={askInformation} action={publicPaths.ask(about)} words={words}>
      {publication === null ? <HiddenField name="unit" value={unit.id} /> : <HiddenField name="code" value={publication.code} />}
      <TextArea
        name="askedFor"
        label={t(publication === null ? 'publicity.request.asked-for' : 'publicity.request.add')}
        hint={t('publicity.request.asked-for-hint')}
        optional={publication !== null}
        maxLength={2000}
        rows={5}
      />
      <TextField
        name="email"
        type="email"
        label={t('publicity.request.email')}
        hint={t('publicity.request.email-hint', { days: KEEP_DAYS })}
        optional
        autoComplete="email"
        maxLength={254}
      />
      <Button>{t('publicity.request.do')}</Button>
    </CommandForm>
  );
}
