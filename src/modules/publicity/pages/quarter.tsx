import { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { DayText, InstantText } from '#kernel/html/time.tsx';
import type { Site } from '#kernel/http/site.ts';
import type { FormState, PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import { UnitPageHead } from '#modules/org/index.ts';
import { addAddendum } from '../commands/add-addendum.ts';
import { freezeQuarter } from '../commands/freeze-quarter.ts';
import { publicPaths, VERB_SLUG } from '../paths-public.ts';
import { maySeeRows } from '../policy.ts';
import { mayAddAddendum, mayFreezeQuarter } from '../policy-public.ts';
import { findQuarter, type Frozen, type QuarterPage } from '../queries/find-quarter.ts';
import { periodText } from '../rules/period.ts';
import { AddendumForm, FreezeForm } from '../views/quarter-forms.tsx';
import { QuarterTable } from '../views/quarter-sheet.tsx';
import { periodName } from '../views/period-name.ts';
import { words } from '../words.ts';
import { sendQuarterCsv } from './quarter-csv.ts';
import { slugsAt, UNIT_ROUTES } from './unit-routes.ts';

type Params = Record<string, string>;

const periodParam = z.object({ period: z.string().regex(/^\d{4}-[1-4]$/) });

/** The register of a quarter: a preview while it is open, the kept rows and their addenda once it is closed. */
export function registerQuarter(site: Site): void {
  for (const { path, params } of UNIT_ROUTES) {
    const shared = {
      params: z.intersection(params, periodParam) as z.ZodType<Params>,
      load: (visit: Visit, params: Params) => findQuarter(visit, slugsAt(params), params['period'] ?? ''),
      may: maySeeRows,
    };
    const page: PageSpec<Params, object, QuarterPage> = {
      ...shared,
      path: publicPaths.quarter(path, ':period'),
      view: quarterView,
    };
    const back = (params: Params): string => publicPaths.quarter(slugsAt(params).join('/'), params['period'] ?? '');
    site.page(page);
    site.document({ ...shared, path: publicPaths.quarterCsv(path, ':period'), send: sendQuarterCsv });
    site.form({
      page,
      path: publicPaths.freezeQuarter(path, ':period'),
      command: freezeQuarter,
      input: ({ unit, year, quarter }) => ({ unit, year, quarter }),
      done: (_value, _visit, _reply, params) => back(params),
    });
    site.form({
      page,
      path: publicPaths.addAddendum(path, ':period'),
      command: addAddendum,
      input: ({ quarter, text, code }) => ({ quarter, text, code }),
      done: (_value, _visit, _reply, params) => back(params),
      refusalAt: { 'publicity.quarter.code-unknown': 'code' },
    });
  }
}

function quarterView(model: QuarterPage, visit: Visit, form: FormState): Parts {
  const t = visit.t(words);
  const { head, period, frozen } = model;
  const keeper = { place: head.place, body: null };
  const title = t('publicity.pub.title', { period: periodName(period, t) });
  return {
    title: `${title}, ${head.unit.name}`,
    demo: head.unit.demo,
    indexed: frozen !== null,
    head: <UnitPageHead head={head} current={VERB_SLUG} />,
    body: (
      <>
        <PageTitle
          level={2}
          title={title}
          lead={t('publicity.quarter.lead')}
          actions={<ButtonLink href={publicPaths.register(head.unit.path)}>{t('publicity.quarter.back')}</ButtonLink>}
        />
        <Stack>
          <Standing model={model} visit={visit} />
          <QuarterTable model={model} exportHref={publicPaths.quarterCsv(head.unit.path, periodText(period))} />
          {frozen === null ? null : <Addenda frozen={frozen} />}
          {frozen === null && model.over && model.kept && mayFreezeQuarter(visit.actor, keeper).may ? (
            <FreezeForm model={model} form={form} />
          ) : null}
          {frozen !== null && mayAddAddendum(visit.actor, keeper).may ? (
            <AddendumForm model={model} form={form} frozen={frozen} />
          ) : null}
        </Stack>
      </>
    ),
  };
}

/** Closed with its digest, or a preview that may still change: said before the first row. */
function Standing({ model, visit }: { readonly model: QuarterPage; readonly visit: Visit }) {
  const t = useWords(words);
  const { frozen, over, kept, asOf } = model;
  if (frozen === null) {
    const why = !kept ? 'not-kept' : over ? 'preview-over' : 'preview';
    return (
      <Notice kind="warning" title={t(`publicity.quarter.${why}`)}>
        <p>{t(`publicity.quarter.${why}-next`, { day: formatDay(asOf, visit.lang) })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      kind={frozen.intact ? 'success' : 'error'}
      title={t('publicity.quarter.closed', { day: formatDay(dayOf(frozen.at), visit.lang) })}
    >
      <p>{t(frozen.intact ? 'publicity.quarter.closed-next' : 'publicity.quarter.broken')}</p>
      <p class="meta">
        <InstantText at={frozen.at} /> · SHA-256 <code>{frozen.sha256.match(/.{8}/g)?.join(' ')}</code>
      </p>
    </Notice>
  );
}

function Addenda({ frozen }: { readonly frozen: Frozen }) {
  const t = useWords(words);
  if (frozen.addenda.length === 0) return null;
  return (
    <Section title={t('publicity.quarter.addenda')}>
      <ol>
        {frozen.addenda.map((addendum) => (
          <li key={addendum.id}>
            <b>
              <DayText day={addendum.onDay} />
            </b>
            {': '}
            {addendum.text} {addendum.code === null ? null : <a href={publicPaths.publication(addendum.code)}>{addendum.code}</a>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
