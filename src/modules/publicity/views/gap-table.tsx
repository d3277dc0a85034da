import { Chip } from '#kernel/html/chip.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { DataTable, type Column } from '#kernel/html/table.tsx';
import { tableHref } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import type { Day } from '#kernel/day.ts';
import { useWords } from '#kernel/words.ts';
import { publicPaths } from '../paths-public.ts';
import type { GapPage, GapRow } from '../queries/load-gaps.ts';
import { lastEndedQuarter, periodText, quarterAt, readPeriod } from '../rules/period.ts';
import { GAP_STATES } from '../rules/gap-state.ts';
import { words } from '../words.ts';
import { GAP_CHIPS } from './gap-charts.tsx';
import { periodTitle } from './period-name.ts';
import type { PublicityTranslate } from './say.ts';

interface Props {
  readonly model: GapPage;
  readonly today: Day;
}

/** Commune by commune, with filters that have an address of their own. */
export function GapTable({ model, today }: Props) {
  const t = useWords(words);
  const { table, found, unit } = model;
  return (
    <>
      <GapFilters model={model} today={today} />
      <DataTable
        caption={t('publicity.gap.caption')}
        rows={found.slice(table.offset, table.offset + table.limit)}
        rowKey={(row) => row.id}
        href={tableHref(publicPaths.gaps(unit.id), model.query)}
        sort={table.sort}
        page={{ ...table, total: found.length }}
        exportHref={tableHref(publicPaths.gapsCsv(unit.id), model.query)({})}
        empty={<Empty title={t('publicity.gap.empty')} next={t('publicity.gap.empty-next')} />}
        columns={columnsOf(model, t)}
      />
    </>
  );
}

function columnsOf({ unit }: GapPage, t: PublicityTranslate): Column<GapRow>[] {
  const name: Column<GapRow> = {
    key: 'ten',
    label: t('publicity.gap.col.name'),
    sort: true,
    cell: (row) => (
      <>
        <a href={publicPaths.register(row.path)}>{row.name}</a>
        {unit.level === 'country' ? <span class="meta"> {row.province.name}</span> : null}
      </>
    ),
  };
  const figure = (key: string, label: string, value: (row: GapRow) => number): Column<GapRow> => ({
    key,
    label,
    sort: true,
    numeric: true,
    cell: (row) => (row.startedOn === null ? '–' : value(row)),
  });
  return [
    name,
    {
      key: 'tinh-trang',
      label: t('publicity.pub.col.state'),
      phoneLabel: '',
      cell: (row) => <Chip state={GAP_CHIPS[row.state]}>{t(`publicity.gap.state.${row.state}`)}</Chip>,
    },
    figure('tong', t('publicity.gap.col.total'), ({ counts }) => counts.total),
    figure('dung-han', t('publicity.gap.col.on-time'), ({ counts }) => counts['on-time']),
    figure('tre', t('publicity.gap.col.late'), ({ counts }) => counts.late),
    figure('qua-han', t('publicity.gap.col.overdue'), ({ counts }) => counts.overdue),
    figure('thieu', t('publicity.gap.col.lacking'), ({ counts }) => counts.lacking + counts.short),
    {
      key: 'tu',
      label: t('publicity.gap.col.oldest'),
      cell: ({ counts }) => (counts.oldestOverdue === null ? '–' : <DayText day={counts.oldestOverdue} />),
    },
  ];
}

function GapFilters({ model, today }: Props) {
  const t = useWords(words);
  const { filter, period, unit } = model;
  const now = quarterAt(today);
  const chosen = period === null ? 'tat-ca' : periodText(period);
  const others = [lastEndedQuarter(today), readPeriod(String(now.year)), readPeriod(String(now.year - 1)), null];
  const options = others.map((one) => ({ value: one === null ? 'tat-ca' : periodText(one), label: periodTitle(one, t) }));
  const values = { tim: filter.text, ky: chosen === periodText(now) ? '' : chosen, 'tinh-trang': filter.state ?? '' };
  return (
    <FilterBar action={publicPaths.gaps(unit.id)} values={values} filtered={Object.values(values).some((value) => value !== '')}>
      <TextField name="tim" type="search" label={t('publicity.gap.search')} maxLength={200} />
      <Select
        name="ky"
        label={t('publicity.pub.period')}
        placeholder={t('publicity.pub.this-quarter', { period: periodTitle(now, t) })}
        options={options}
      />
      <Select
        name="tinh-trang"
        label={t('publicity.pub.state')}
        placeholder={t('publicity.pub.any-state')}
        options={GAP_STATES.map((state) => ({ value: state, label: t(`publicity.gap.state.${state}`) }))}
      />
    </FilterBar>
  );
}
