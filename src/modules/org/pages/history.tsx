import { z } from 'zod';
import { addDays } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec, Parts } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { Notice } from '#kernel/html/notice.tsx';
import { formatDay } from '#kernel/html/format.ts';
import { PageTitle, Section, Stack } from '#kernel/html/section.tsx';
import { Steps } from '#kernel/html/steps.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { useWords, type Lang } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';
import { unitHistory, type Kin, type Period, type UnitHistory } from '../queries/unit-history.ts';
import type { UnitName } from '../queries/unit-names.ts';
import { shareText } from '../views/share-text.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

const page: PageSpec<z.infer<typeof params>, unknown, UnitHistory> = {
  path: paths.history(':unit'),
  params,
  load: (visit, { unit }) => unitHistory(visit.reader, unit, visit.today),
  may: maySeeUnits,
  view: historyView,
};

/** A unit over time: names, types, codes, units above; what it was made of and what became of it. */
export function registerHistory(site: Site): void {
  site.page(page);
}

const full = (unit: UnitName): string => [unit.name, ...unit.above].join(', ');

function historyView(model: UnitHistory, visit: Visit): Parts {
  const t = visit.t(words);
  const title = t('org.history.title', { name: full(model.unit) });
  return {
    title,
    demo: model.unit.demo,
    breadcrumbs: [{ href: paths.treeOn(visit.today), label: t('org.tree.title') }],
    body: (
      <>
        <PageTitle title={title} lead={t('org.history.lead')} />
        <Stack>
          <Now model={model} lang={visit.lang} />
          <Section title={t('org.history.timeline')}>
            <Timeline model={model} visit={visit} />
          </Section>
          <Periods model={model} lang={visit.lang} />
          <Kinship title={t('org.history.made-of')} kin={model.madeOf} lang={visit.lang} />
          <Kinship title={t('org.history.became')} kin={model.became} lang={visit.lang} />
          <p>
            <a href={paths.unitsCsvOn(model.periods.at(-1)?.from ?? visit.today, model.unit.id)}>{t('org.history.csv')}</a>
          </p>
        </Stack>
      </>
    ),
  };
}

/** Where to go today: its own page, or those of the units it went into. */
function Now({ model, lang }: { readonly model: UnitHistory; readonly lang: Lang }) {
  const t = useWords(words);
  if (model.unit.ended === null)
    return model.unit.level === 'country' ? null : (
      <p>
        <a href={paths.unit(model.unit.path)}>{t('org.history.current-page')}</a>
      </p>
    );
  if (model.now.length === 0) return null;
  return (
    <Notice kind="info" title={t('org.history.now')}>
      <ul>
        {model.now.map(({ unit, share, basis }) => (
          <li key={unit.id}>
            <a href={paths.unit(unit.path)}>{full(unit)}</a> ({shareText(t, lang, share, basis)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** From the first day to the last one; open periods have no last day. */
function useRange(lang: Lang): (period: Period) => string {
  const t = useWords(words);
  return ({ from, to }) =>
    to === null
      ? t('org.history.from', { from: formatDay(from, lang) })
      : t('org.history.from-to', { from: formatDay(from, lang), to: formatDay(addDays(to, -1), lang) });
}

function Timeline({ model, visit }: { readonly model: UnitHistory; readonly visit: Visit }) {
  const range = useRange(visit.lang);
  const stateOf = ({ from, to }: Period) => (from > visit.today ? 'next' : to !== null && to <= visit.today ? 'done' : 'current');
  return (
    <Steps
      items={model.periods.map((period) => ({
        title: period.name,
        state: stateOf(period),
        href: paths.unitAct(period.act),
        note: [range(period), period.parentName, period.actTitle].filter((text) => text !== null).join(' · '),
      }))}
    />
  );
}

function Periods({ model, lang }: { readonly model: UnitHistory; readonly lang: Lang }) {
  const t = useWords(words);
  const range = useRange(lang);
  return (
    <DataTable
      caption={t('org.history.periods')}
      rows={model.periods}
      rowKey={(period) => period.from}
      columns={[
        { key: 'name', label: t('org.history.name'), cell: (period) => period.name },
        { key: 'range', label: t('org.history.period'), cell: range },
        { key: 'type', label: t('org.history.type'), cell: (period) => t(`org.type.${period.type}`) },
        { key: 'code', label: t('org.history.code'), cell: (period) => period.code ?? t('org.history.no-code') },
        { key: 'parent', label: t('org.history.parent'), cell: (period) => <ParentLink period={period} /> },
        { key: 'act', label: t('org.history.act'), cell: (period) => <a href={paths.unitAct(period.act)}>{period.document}</a> },
      ]}
    />
  );
}

function ParentLink({ period }: { readonly period: Period }) {
  if (period.parent === null || period.parentName === null) return null;
  return <a href={paths.treeOn(period.from, period.parent)}>{period.parentName}</a>;
}

function Kinship({ title, kin, lang }: { readonly title: string; readonly kin: readonly Kin[]; readonly lang: Lang }) {
  const t = useWords(words);
  if (kin.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable
        caption={t('org.history.kin')}
        rows={kin}
        rowKey={(one) => `${one.unit.id} ${one.day}`}
        columns={[
          { key: 'unit', label: t('org.history.unit'), cell: (one) => <a href={paths.history(one.unit.id)}>{full(one.unit)}</a> },
          { key: 'share', label: t('org.history.share'), cell: (one) => shareText(t, lang, one.share, one.basis) },
          { key: 'day', label: t('org.history.day'), cell: (one) => <DayText day={one.day} /> },
          { key: 'act', label: t('org.history.act'), cell: (one) => <a href={paths.unitAct(one.act)}>{one.document}</a> },
        ]}
      />
    </Section>
  );
}
