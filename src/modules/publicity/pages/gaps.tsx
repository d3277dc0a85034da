import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { id } from '#kernel/fields.ts';
import { slug } from '#kernel/fold.ts';
import { BigNumber } from '#kernel/html/big-number.tsx';
import { formatDay, formatNumber } from '#kernel/html/format.ts';
import { Grid, PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import type { Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { orgPaths } from '#modules/org/index.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeRows } from '../policy.ts';
import { loadGaps, type GapPage, type GapRow } from '../queries/load-gaps.ts';
import { inSentence } from '../views/in-sentence.ts';
import { GapItems, GapMap } from '../views/gap-charts.tsx';
import { GapTable } from '../views/gap-table.tsx';
import { periodName } from '../views/period-name.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });
const query = z.record(z.string(), z.unknown());

/**
 * What is missing in all communes of a province or of the country. Open to everybody, because every figure is the sum of
 * rows that are public one by one; no person is named.
 */
export function registerGaps(site: Site): void {
  const shared = {
    params,
    query,
    load: (visit: Visit, { unit }: z.infer<typeof params>, query: Query) => loadGaps(visit, unit, query),
    may: maySeeRows,
  };
  site.page({ ...shared, path: publicPaths.gaps(':unit'), view: gapsView });
  site.document({ ...shared, path: publicPaths.gapsCsv(':unit'), send: sendGapsCsv });
}

function gapsView(model: GapPage, visit: Visit): Parts {
  const t = visit.t(words);
  const { unit, totals } = model;
  const number = (value: number): string => formatNumber(value, visit.lang);
  const country = unit.level === 'country';
  const title = t('publicity.gap.title', {
    name: country ? t('publicity.gap.country') : inSentence(unit.name),
    period: periodName(model.period, t),
  });
  const lead = t('publicity.gap.lead', {
    started: number(model.started),
    communes: number(model.communes),
    behind: number(model.behind),
    total: number(totals.total),
    onTime: number(totals['on-time']),
  });
  return {
    title,
    demo: unit.demo,
    indexed: Object.keys(model.query).length === 0,
    breadcrumbs: [
      { href: orgPaths.country(), label: t('publicity.pub.country') },
      ...(country ? [] : [{ href: orgPaths.unit(unit.path), label: unit.name }]),
    ],
    body: (
      <>
        <PageTitle title={title} lead={lead} />
        <Stack>
          <Grid>
            <BigNumber figure={number(totals.overdue)}>
              {t('publicity.gap.overdue', { count: totals.overdue })}
              {totals.oldestOverdue === null
                ? null
                : t('publicity.gap.overdue-since', { day: formatDay(totals.oldestOverdue, visit.lang) })}
            </BigNumber>
            <BigNumber figure={number(totals.lacking + totals.short)}>{t('publicity.gap.lacking')}</BigNumber>
            <BigNumber figure={number(model.communes - model.started)}>{t('publicity.gap.not-started')}</BigNumber>
          </Grid>
          <GapMap model={model} today={visit.today} />
          <GapItems model={model} today={visit.today} />
        </Stack>
        <Section title={t('publicity.gap.table')} lead={t('publicity.gap.facts')} id="tung-noi">
          <GapTable model={model} today={visit.today} />
        </Section>
      </>
    ),
  };
}

/** The rows that fit the filters, all of them. */
function sendGapsCsv(model: GapPage, visit: Visit, reply: FastifyReply): FastifyReply {
  const t = visit.t(words);
  const csv = toCsv<GapRow>(
    [
      { heading: t('publicity.gap.col.name'), value: (row) => row.name },
      { heading: t('publicity.gap.col.province'), value: (row) => row.province.name },
      { heading: t('publicity.pub.col.state'), value: (row) => t(`publicity.gap.state.${row.state}`) },
      { heading: t('publicity.gap.col.started'), value: (row) => row.startedOn },
      { heading: t('publicity.gap.col.total'), value: ({ counts }) => counts.total },
      { heading: t('publicity.gap.col.on-time'), value: ({ counts }) => counts['on-time'] },
      { heading: t('publicity.gap.col.late'), value: ({ counts }) => counts.late },
      { heading: t('publicity.gap.col.overdue'), value: ({ counts }) => counts.overdue },
      { heading: t('publicity.gap.col.lacking'), value: ({ counts }) => counts.lacking + counts.short },
      { heading: t('publicity.gap.col.oldest'), value: ({ counts }) => counts.oldestOverdue },
      { heading: t('publicity.pub.col.address'), value: (row) => `${visit.room.publicUrl}${publicPaths.register(row.path)}` },
    ],
    model.found,
  );
  const name = slug(t('publicity.gap.title', { name: model.unit.name, period: periodName(model.period, t) }));
  return reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);
}
