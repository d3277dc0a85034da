import { type Column, DataTable } from '#kernel/html/table.tsx';
import type { TableHref, TableState } from '#kernel/html/table-state.ts';
import { InstantText } from '#kernel/html/time.tsx';
import { useWords } from '#kernel/words.ts';
import type { ActLine } from '../queries/act-line.ts';
import type { ActList } from '../queries/list-acts.ts';
import { words } from '../words.ts';

interface Props {
  readonly list: ActList;
  readonly state: TableState;
  readonly href: TableHref;
  readonly nameOf: (command: string) => string;
  /** The one column in which the lists differ: who did it, or on which unit. */
  readonly about: Column<ActLine>;
}

/** Acts, newest first: when, what, by whom or on what, in which post, and the first digits of the hash. */
export function ActTable({ list, state, href, nameOf, about }: Props) {
  const t = useWords(words);
  return (
    <DataTable
      caption={t('ledger.acts.caption')}
      rows={list.acts}
      rowKey={(act) => act.id}
      href={href}
      page={{ page: state.page, pageSize: state.pageSize, total: list.total }}
      columns={[
        { key: 'at', label: t('ledger.acts.at'), cell: (act) => <InstantText at={act.at} /> },
        { key: 'command', label: t('ledger.acts.command'), cell: (act) => nameOf(act.command) },
        about,
        { key: 'post', label: t('ledger.acts.post'), cell: (act) => act.postTitle ?? t('ledger.acts.no-post') },
        { key: 'seq', label: t('ledger.acts.seq'), numeric: true, cell: (act) => act.seq },
        { key: 'hash', label: t('ledger.acts.hash'), cell: (act) => <code>{act.hash.toString('hex', 0, 6)}</code> },
      ]}
    />
  );
}
