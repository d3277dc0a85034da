import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { Button } from '#kernel/html/button.tsx';
import { Card } from '#kernel/html/card.tsx';
import { RadioGroup } from '#kernel/html/choices.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { SearchForm } from '#kernel/html/search-form.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import { TextArea, TextField } from '#kernel/html/text-field.tsx';
import { CommandForm } from '#kernel/http/command-form.tsx';
import type { Site } from '#kernel/http/site.ts';
import { Moved, type FormState, type PageSpec, type Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { sendChallenge } from '../commands/send-challenge.ts';
import { paths } from '../paths.ts';
import { ADDRESSEES, mayChallenge } from '../policy-meeting.ts';
import { findChallenge, type SentChallenge } from '../queries/find-challenge.ts';
import type { DecisionView } from '../queries/find-decision.ts';
import { findOpenDecision } from '../queries/find-open-decision.ts';
import { words } from '../words.ts';

interface Model {
  readonly decision: DecisionView;
  /** As asked for by its code; null when nothing was asked for or there is none. */
  readonly sent: SentChallenge | null;
  readonly asked: string;
}

/** Enough for a village behind one line, too few to bury an office. */
const LIMIT = { name: 'decisions.challenge', points: 10, seconds: 3_600 } as const;

const page: PageSpec<{ readonly code: string }, Query, Model> = {
  path: paths.challenge(':code'),
  params: z.object({ code: text(60) }),
  query: z.record(z.string(), z.unknown()),
  load: async (visit, { code }, query) => {
    const decision = await findOpenDecision(visit, code, paths.challenge);
    if (decision === null || decision instanceof Moved) return decision;
    const asked = queryText(query, 'ma').slice(0, 60);
    return { decision, asked, sent: asked === '' ? null : await findChallenge(visit.reader, decision.id, asked) };
  },
  may: mayChallenge,
  view: challengeView,
};

/** "This was not done by the law": to whom, in one's own words, with or without a name; and the answer under the code. */
export function registerChallenge(site: Site): void {
  site.page(page);
  site.form({
    page,
    command: sendChallenge,
    done: ({ decision, code }) => `${paths.challenge(decision)}?ma=${code}`,
    limit: LIMIT,
  });
}

function challengeView({ decision, sent, asked }: Model, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const path = paths.challenge(decision.code);
  return {
    title: t('decisions.challenge.title'),
    demo: decision.unit.demo,
    indexed: false,
    breadcrumbs: [{ href: paths.decision(decision.code), label: decision.title }],
    body: (
      <>
        <PageTitle title={t('decisions.challenge.title')} lead={t('decisions.challenge.lead')} />
        <Stack>
          {sent === null ? null : <Sent sent={sent} visit={visit} />}
          {asked !== '' && sent === null ? <Notice kind="warning" title={t('decisions.challenge.unknown-code')} /> : null}
          {sent === null ? <ChallengeForm path={path} form={form} /> : null}
          <Section title={t('decisions.challenge.look')}>
            <SearchForm action={path} name="ma" label={t('decisions.challenge.code')} button={t('decisions.challenge.look-do')} />
          </Section>
        </Stack>
      </>
    ),
  };
}

function Sent({ sent, visit }: { readonly sent: SentChallenge; readonly visit: Visit }) {
  const t = useWords(words);
  const day = formatDay(sent.sentOn, visit.lang);
  const to = t(`decisions.addressee.${sent.addressee}`);
  return (
    <>
      <Notice kind="success" title={t('decisions.challenge.sent', { code: sent.code })}>
        <p>{t('decisions.challenge.sent-next', { day, to })}</p>
      </Notice>
      {sent.answer === null || sent.answeredOn === null ? null : (
        <Card title={t('decisions.challenge.answered', { day: formatDay(sent.answeredOn, visit.lang) })} level={2}>
          <p>{sent.answer}</p>
        </Card>
      )}
    </>
  );
}

function ChallengeForm({ path, form }: { readonly path: string; readonly form: FormState }) {
  const t = useWords(words);
  return (
    <CommandForm form={form} command={sendChallenge} action={path} words={words}>
      <RadioGroup
        name="addressee"
        label={t('decisions.challenge.to')}
        options={ADDRESSEES.map((value) => ({ value, label: t(`decisions.addressee.${value}`) }))}
      />
      <TextArea
        name="words"
        label={t('decisions.challenge.words')}
        hint={t('decisions.challenge.words-hint')}
        rows={6}
        maxLength={5_000}
      />
      <TextField
        name="contact"
        label={t('decisions.challenge.contact')}
        hint={t('decisions.challenge.contact-hint')}
        optional
        maxLength={254}
      />
      <Button>{t('decisions.challenge.do')}</Button>
    </CommandForm>
  );
}
