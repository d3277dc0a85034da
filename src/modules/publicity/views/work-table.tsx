import { Select } from '#kernel/html/choices.tsx';
import { Empty } from '#kernel/html/empty.tsx';
import { FilterBar } from '#kernel/html/filter-bar.tsx';
import { DataTable } from '#kernel/html/table.tsx';
import { tableHref } from '#kernel/html/table-state.ts';
import { TextField } from '#kernel/html/text-field.tsx';
import { DayText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import { LegalRef } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { FILTER, type WorkModel } from '../queries/load-work.ts';
import { STATUSES } from '../rules/status.ts';
import { words } from '../words.ts';
import { ItemSelect } from './item-select.tsx';
import { StatusChips } from './status-chips.tsx';

/** The register as a list to work through: filters, order, pages. */
export function WorkTable({ model }: { readonly model: WorkModel }) {
  const t = useWords(words);
  const { keeper, list, table, query } = model;
  const path = paths.work(keeper.id);
  return (
    <>
      <WorkFilter model={model} />
      <DataTable
        caption={t('publicity.work.caption')}
        rows={list.rows}
        rowKey={(row) => row.id}
        href={tableHref(path, query)}
        sort={table.sort}
        exportHref={tableHref(paths.workCsv(keeper.id), query)({})}
        page={{ page: table.page, pageSize: table.pageSize, total: list.total }}
        empty={<Empty title={t('publicity.work.empty')} next={t('publicity.work.empty-next')} />}
        columns={[
          {
            key: 'ten',
            label: t('publicity.work.name'),
            sort: true,
            cell: (row) => (
              <>
                <a href={paths.workOn(row.id)}>{row.title}</a>
                <br />
                <LegalRef of={{ legalRef: row.legalRef, status: row.lawStatus }} officer />
              </>
            ),
          },
          { key: 'han', label: t('publicity.work.due'), sort: true, cell: (row) => <DayText day={row.dueOn} /> },
          {
            key: 'nguoi',
            label: t('publicity.work.responsible'),
            cell: (row) => row.responsibleTitle ?? t('publicity.work.nobody'),
          },
          {
            key: 'can',
            label: t('publicity.work.state'),
            sort: true,
            phoneLabel: '',
            cell: (row) => <StatusChips of={row} />,
          },
        ]}
      />
    </>
  );
}

function WorkFilter({ model }: { readonly model: WorkModel }) {
  const t = useWords(words);
  const { filters, keeper, items } = model;
  const filtered = filters.text !== '' || filters.item !== '' || filters.status !== null;
  const states = (['open', ...STATUSES] as const).map((status) => ({
    value: status,
    label: t(`publicity.status.name.${status}`),
  }));
  return (
    <FilterBar
      action={paths.work(keeper.id)}
      values={{ [FILTER.text]: filters.text, [FILTER.item]: filters.item, [FILTER.status]: filters.status ?? '' }}
      filtered={filtered}
    >
      <TextField name={FILTER.text} label={t('publicity.work.search')} />
      <ItemSelect name={FILTER.item} label={t('publicity.work.item')} items={items} placeholder={t('publicity.work.any-item')} />
      <Select
        name={FILTER.status}
        label={t('publicity.work.status')}
        placeholder={t('publicity.work.any-status')}
        options={states}
      />
    </FilterBar>
  );
}
