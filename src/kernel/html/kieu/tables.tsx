import { useContext } from 'preact/hooks';
import { type Day, day } from '#kernel/day.ts';
import { LangContext, useWords } from '#kernel/words.ts';
import { Select } from '../choices.tsx';
import { Chip, type ChipState } from '../chip.tsx';
import { FilterBar } from '../filter-bar.tsx';
import { formatNumber } from '../format.ts';
import { LawRef } from '../law-ref.tsx';
import { Pagination } from '../pagination.tsx';
import { SearchForm } from '../search-form.tsx';
import { Section, Stack } from '../section.tsx';
import { tableHref } from '../table-state.ts';
import { DataTable } from '../table.tsx';
import { TextField } from '../text-field.tsx';
import { DayText } from '../time.tsx';
import { kieuWords } from './kieu-words.ts';

type Row = {
  readonly key: 'house' | 'fund' | 'budget' | 'army';
  readonly due: Day;
  readonly views: number;
  readonly state: ChipState;
};

const ROWS: readonly Row[] = [
  { key: 'house', due: day('2026-11-18'), views: 412, state: 'late' },
  { key: 'fund', due: day('2026-11-25'), views: 96, state: 'soon' },
  { key: 'budget', due: day('2026-11-20'), views: 1204, state: 'done' },
  { key: 'army', due: day('2026-11-12'), views: 377, state: 'done' },
];

const href = tableHref('/kieu', { sap: '-han', trang: '2', q: 'ho tro' });

/** A full table with filter, order, pages, sums and export; an empty one; a page beyond the end. */
export function Tables() {
  const t = useWords(kieuWords);
  const lang = useContext(LangContext);
  const columns = [
    {
      key: 'noi-dung',
      label: t('kieu.table.item'),
      sort: true,
      cell: (row: Row) => (
        <>
          <a href={`#${row.key}`}>{t(`kieu.row.${row.key}`)}</a>
          <br />
          <LawRef text={t('kieu.law.house')} href="#luat" />
        </>
      ),
    },
    { key: 'han', label: t('kieu.table.due'), sort: true, cell: (row: Row) => <DayText day={row.due} /> },
    { key: 'noi', label: t('kieu.table.where'), cell: (row: Row) => t(`kieu.row.${row.key}-where`) },
    { key: 'xem', label: t('kieu.table.views'), sort: true, numeric: true, cell: (row: Row) => formatNumber(row.views, lang) },
    { key: 'trang-thai', label: t('kieu.table.state'), phoneLabel: '', cell: (row: Row) => <Chip state={row.state} /> },
  ];
  const states = (['late', 'soon', 'done'] as const).map((state) => ({ value: state, label: t(`kieu.chip.${state}`) }));
  return (
    <Section title={t('kieu.table.title')} id="bang">
      <Stack>
        <SearchForm
          action="/kieu"
          name="ten"
          label={t('kieu.nav.find')}
          hint={t('kieu.search.hint')}
          button={t('kieu.search.button')}
        />
        <div>
          <FilterBar action="/kieu" values={{ q: 'ho tro', trangthai: '' }} filtered>
            <TextField name="q" type="search" label={t('kieu.table.search')} />
            <Select name="trangthai" label={t('kieu.table.only')} options={states} placeholder={t('kieu.table.all')} />
          </FilterBar>
          <DataTable
            caption={t('kieu.table.caption')}
            columns={columns}
            rows={ROWS}
            rowKey={(row) => row.key}
            href={href}
            sort={{ key: 'han', descending: true }}
            page={{ page: 2, pageSize: 4, total: 203 }}
            exportHref="/kieu?tai=csv"
            totals={[t('kieu.table.sum'), '', '', formatNumber(2089, lang), '']}
          />
        </div>
        <DataTable caption={t('kieu.table.empty-caption')} columns={columns} rows={[]} rowKey={(row) => row.key} />
        <Pagination state={{ page: 9, pageSize: 50, total: 203 }} href={href} />
      </Stack>
    </Section>
  );
}
