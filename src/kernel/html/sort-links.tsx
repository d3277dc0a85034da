import { useWords } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';
import type { SortState, TableHref } from './table-state.ts';

type Props = {
  readonly column: { readonly key: string; readonly label: string };
  readonly sort: SortState | null | undefined;
  readonly href: TableHref;
};

/** The order a click on this column gives: the other way round when it is the present one. */
const nextOrder = (key: string, sort: Props['sort']): SortState => ({
  key,
  descending: sort?.key === key && !sort.descending,
});

const Arrows = ({ order }: { readonly order: 'up' | 'down' | 'none' }) => (
  <svg class={`sort sort-${order}`} width="10" height="14" viewBox="0 0 10 14" aria-hidden="true" focusable="false">
    <path class="sort-a" d="M5 0l4 5.5H1z" />
    <path class="sort-b" d="M5 14l4-5.5H1z" />
  </svg>
);

/** Words of a column's head that sort by it. The head cell itself carries `aria-sort`. */
export function SortLink({ column, sort, href }: Props) {
  const t = useWords(kernelWords);
  const next = nextOrder(column.key, sort);
  const order = sort?.key !== column.key ? 'none' : sort.descending ? 'down' : 'up';
  const words = t(next.descending ? 'kernel.table.sort-down' : 'kernel.table.sort-up');
  return (
    <a href={href({ sort: next })} title={t('kernel.table.sort-by', { label: column.label, order: words })}>
      {column.label}
      <Arrows order={order} />
    </a>
  );
}

/** The same choices for phones, where the table's head is not shown. */
export function SortMenu({ columns, sort, href }: Omit<Props, 'column'> & { readonly columns: readonly Props['column'][] }) {
  const t = useWords(kernelWords);
  return (
    <details class="details sort-menu">
      <summary>{t('kernel.table.sort')}</summary>
      <ul class="details-body">
        {columns.map((column) => (
          <li key={column.key}>
            <SortLink column={column} sort={sort} href={href} />
          </li>
        ))}
      </ul>
    </details>
  );
}
