import { Chip } from '#kernel/html/chip.tsx';
import { Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { formatNumber } from '#kernel/html/format.ts';
import { DataTable } from '#kernel/html/table.tsx';
import { tableHref } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import type { SitesModel } from '../../pages/sites.tsx';
import { preparePaths } from '../../paths-prepare.ts';
import { SITE_FILTERS, SITES_A_PAGE, type SiteRow } from '../../queries/list-sites.ts';
import { SITE_CHECKS } from '../../rules/checklist.ts';
import { words } from '../../words.ts';

/** Narrows the list: a province, what is still missing, a name. */
export function SiteFilters({ model }: { readonly model: SitesModel }) {
  const t = useWords(words);
  const { conference, province, filter, search } = model;
  return (
    <FilterBar
      action={preparePaths.part(conference.id, 'sites')}
      values={{ tinh: province ?? '', xem: filter, tim: search }}
      filtered={province !== null || filter !== 'all' || search !== ''}
    >
      {model.provinces.length < 2 ? null : (
        <Select
          name="tinh"
          label={t('conferences.sites.province')}
          placeholder={t('conferences.sites.every-province')}
          options={model.provinces.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        name="xem"
        label={t('conferences.sites.show')}
        options={SITE_FILTERS.map((value) => ({ value, label: t(`conferences.sites.filter.${value}`) }))}
      />
      <TextField name="tim" label={t('conferences.sites.search')} maxLength={100} />
    </FilterBar>
  );
}

/** Sites by number with what each still lacks. */
export function SiteTable({ model, visit }: { readonly model: SitesModel; readonly visit: Visit }) {
  const t = useWords(words);
  const { rows, total, state, query, conference } = model;
  return (
    <DataTable
      caption={t('conferences.sites.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      href={tableHref(preparePaths.part(conference.id, 'sites'), query)}
      page={{ page: state.page, pageSize: SITES_A_PAGE, total }}
      empty={<Empty title={t('conferences.sites.none')} next={t('conferences.sites.none-next')} />}
      columns={[
        { key: 'ten', label: t('conferences.sites.name'), cell: (row) => <SiteLink row={row} /> },
        {
          key: 'hoi-truong',
          label: t('conferences.sites.hall'),
          cell: ({ hall }) => hall ?? <Chip state="soon">{t('conferences.site.no-hall')}</Chip>,
        },
        {
          key: 'ky-thuat',
          label: t('conferences.sites.operator'),
          cell: ({ operator, phone }) => [operator, phone].filter(Boolean).join(', ') || '–',
        },
        { key: 'dien-tap', label: t('conferences.sites.checks'), cell: ({ checks }) => <Checks done={checks} /> },
        { key: 'goi-thu', label: t('conferences.sites.test'), cell: ({ testCall }) => <TestCall result={testCall} /> },
        {
          key: 'dai-bieu',
          label: t('conferences.sites.delegates'),
          numeric: true,
          cell: ({ delegates }) => formatNumber(delegates, visit.lang),
        },
      ]}
    />
  );
}

function SiteLink({ row }: { readonly row: SiteRow }) {
  const t = useWords(words);
  return (
    <>
      {row.no}. <a href={preparePaths.site(row.id)}>{row.name}</a>{' '}
      {row.role === 'main' ? <span class="meta">{t('conferences.site.main')}</span> : null}
      {row.aboveName === null ? null : <span class="meta">{row.aboveName}</span>}
    </>
  );
}

function Checks({ done }: { readonly done: number }) {
  const all = SITE_CHECKS.length;
  return <Chip state={done === all ? 'done' : done === 0 ? 'none' : 'soon'}>{`${done}/${all}`}</Chip>;
}

const LOOKS = { none: 'none', good: 'done', poor: 'soon', failed: 'late' } as const;

function TestCall({ result }: { readonly result: SiteRow['testCall'] }) {
  const t = useWords(words);
  return <Chip state={LOOKS[result ?? 'none']}>{t(`conferences.site.test.${result ?? 'none'}`)}</Chip>;
}
