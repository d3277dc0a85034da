import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { slug } from '#kernel/fold.ts';
import { ButtonLink } from '#kernel/html/button.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { PageTitle } from '#kernel/html/section.tsx';
import { tableHref, type Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { GetSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { UnitPageHead } from '#modules/org/index.ts';
import { paths, VERB_SLUG } from '../paths.ts';
import { maySeeDecisions } from '../policy.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import type { DecisionRowView } from '../queries/list-decisions.ts';
import { loadVerbPage, type VerbPage } from '../queries/find-verb-page.ts';
import { readResult } from '../rules/round-result.ts';
import { DecisionTable, sayMatterKey, sayRowResult } from '../views/decision-table.tsx';
import { VerbFilters } from '../views/verb-filters.tsx';
import { words } from '../words.ts';

const part = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);

/** A commune below its province, a village below its commune; and both as they were with a district between. */
const ROUTES = [
  { path: ':a/:b', params: z.object({ a: part, b: part }) },
  { path: ':a/:b/:c', params: z.object({ a: part, b: part, c: part }) },
  { path: ':a/:b/:c/:d', params: z.object({ a: part, b: part, c: part, d: part }) },
] as const satisfies readonly { readonly path: string; readonly params: z.ZodType<Record<string, string>> }[];

const slugsAt = (params: Readonly<Record<string, string>>): string[] =>
  ['a', 'b', 'c', 'd'].flatMap((name) => params[name] ?? []);

/** "Bàn": what a commune's villages, or one village, discuss and decide; as a page and as a table to download. */
export function registerVerb(site: Site): void {
  for (const { path, params } of ROUTES) {
    const shared = (all: boolean): Omit<GetSpec<Record<string, string>, Query, VerbPage>, 'path'> => ({
      params,
      query: z.record(z.string(), z.unknown()),
      load: (visit, at, query) => loadVerbPage(visit, slugsAt(at), query, all),
      may: maySeeDecisions,
    });
    site.page({ ...shared(false), path: paths.verb(path), view: verbView });
    site.document({ ...shared(true), path: paths.verbCsv(path), send: sendCsv });
  }
}

function verbView(model: VerbPage, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit, place } = model.head;
  const village = unit.level === 'village';
  const filtered = model.filter.state !== null || model.filter.matter !== null;
  const title = t('decisions.list.title');
  const works = village && maySeeVillageWork(visit.actor, place).may;
  return {
    title: `${title}, ${unit.name}`,
    description: t('decisions.list.lead', { unit: unit.name }),
    demo: unit.demo,
    indexed: !filtered && model.table.page === 1,
    head: <UnitPageHead head={model.head} current={VERB_SLUG} />,
    body: (
      <>
        <PageTitle
          level={2}
          title={title}
          lead={t('decisions.list.lead', { unit: unit.name })}
          actions={works ? <ButtonLink href={paths.village(unit.id)}>{t('decisions.list.work')}</ButtonLink> : undefined}
        />
        <VerbFilters model={model} today={visit.today} lang={visit.lang} filtered={filtered} />
        <DecisionTable
          rows={model.rows}
          village={village}
          page={{ page: model.table.page, pageSize: model.table.pageSize, total: model.total }}
          href={tableHref(paths.verb(unit.path), model.query)}
          exportHref={paths.verbCsv(unit.path)}
          empty={
            <Empty
              title={t('decisions.list.empty')}
              next={t(filtered ? 'decisions.list.empty-filtered' : 'decisions.list.empty-next')}
            />
          }
        />
      </>
    ),
  };
}

/** The same rows for spreadsheets; nothing about persons is in them. */
function sendCsv(model: VerbPage, visit: Visit, reply: FastifyReply): FastifyReply {
  const t = visit.t(words);
  const { lang } = visit;
  const resultOf = (row: DecisionRowView) => (row.result === null ? null : readResult(row.result));
  const csv = toCsv<DecisionRowView>(
    [
      { heading: t('decisions.list.code'), value: (row) => row.code },
      { heading: t('decisions.list.village'), value: (row) => row.villageName },
      { heading: t('decisions.village.matter'), value: (row) => row.title },
      { heading: t('decisions.list.matter'), value: (row) => sayMatterKey(row, lang) },
      { heading: t('decisions.village.state'), value: (row) => t(`decisions.state.${row.state}`) },
      { heading: t('decisions.list.announced'), value: (row) => row.ruleDay },
      { heading: t('decisions.list.decided'), value: (row) => row.decidedOn },
      { heading: t('decisions.list.in-force'), value: (row) => row.effectiveOn },
      { heading: t('decisions.list.households'), value: (row) => resultOf(row)?.tally.households ?? null },
      { heading: t('decisions.list.needed'), value: (row) => resultOf(row)?.needed ?? null },
      { heading: t('decisions.list.votes'), value: (row) => resultOf(row)?.votes ?? null },
      { heading: t('decisions.list.result'), value: (row) => sayRowResult(row, t, lang) },
      { heading: t('decisions.list.law'), value: (row) => resultOf(row)?.legalRef ?? null },
      { heading: t('decisions.list.address'), value: (row) => `${visit.room.publicUrl}${paths.decision(row.code)}` },
    ],
    model.rows,
  );
  const name = slug(`${model.head.unit.name} ${t('decisions.list.title')}`);
  return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);
}
