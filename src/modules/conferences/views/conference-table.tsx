import type { ComponentChildren } from 'preact';
import { formatInstant, formatNumber } from '#kernel/html/format.ts';
import { DataTable, type DataTableProps } from '#kernel/html/table.tsx';
import type { Visit } from '#kernel/http/visit.ts';
import { useWords } from '#kernel/words.ts';
import type { ConferenceRow } from '../queries/list-conferences.ts';
import { words } from '../words.ts';
import { ConferenceChip } from './state-chip.tsx';

interface Props {
  readonly rows: readonly ConferenceRow[];
  readonly visit: Visit;
  readonly href: (row: ConferenceRow) => string;
  readonly table: Pick<DataTableProps<ConferenceRow>, 'href' | 'page'>;
  readonly empty: ComponentChildren;
}

/** Conferences as a table: what, when, by whom, how many sites, and how it stands. */
export function ConferenceTable({ rows, visit, href, table, empty }: Props) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('conferences.list.caption')}
      rows={rows}
      rowKey={({ id }) => id}
      {...table}
      empty={empty}
      columns={[
        { key: 'ten', label: t('conferences.list.name'), cell: (row) => <a href={href(row)}>{row.title}</a> },
        { key: 'luc', label: t('conferences.list.at'), cell: ({ startsAt }) => formatInstant(startsAt, visit.lang) },
        { key: 'boi', label: t('conferences.list.by'), cell: ({ bodyName }) => bodyName },
        { key: 'diem', label: t('conferences.list.sites'), numeric: true, cell: ({ sites }) => formatNumber(sites, visit.lang) },
        {
          key: 'trang-thai',
          label: t('conferences.list.state'),
          phoneLabel: '',
          cell: ({ state }) => <ConferenceChip state={state} />,
        },
      ]}
    />
  );
}
