import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { classes } from './class-names.ts';
import { Empty } from './empty.tsx';
import { kernelWords } from './kernel-words.ts';
import { type PageState, Pagination } from './pagination.tsx';
import { SortLink, SortMenu } from './sort-links.tsx';
import type { SortState, TableHref } from './table-state.ts';

export type Column<Row> = {
  /** Name of the column; with `sort`, also its name in the address. */
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly sort?: boolean | undefined;
  /** Figures line up at the right. */
  readonly numeric?: boolean | undefined;
  /** Shorter label on phones' cards; `''` shows the value alone, as for a chip. */
  readonly phoneLabel?: string | undefined;
};

export type DataTableProps<Row> = {
  /** What the table is, said once above it. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Tells rows apart. */
  readonly rowKey: (row: Row) => string;
  /** Needed for sorting and paging; build it with `tableHref`. */
  readonly href?: TableHref | undefined;
  readonly sort?: SortState | null | undefined;
  readonly page?: PageState | undefined;
  /** The same rows, all pages, as a file. */
  readonly exportHref?: string | undefined;
  /** Shown instead of the table when there are no rows: say what to do. */
  readonly empty?: ComponentChildren;
  /** Last row with sums: one content per column. */
  readonly totals?: readonly ComponentChildren[] | undefined;
};

/** What a cell without a value shows on desks; on the cards of phones such a line is left out. */
const NOTHING = '–';

function HeadCell<Row>({ column, sort, href }: { readonly column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'href'>) {
  const order = sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={column.numeric ? 'num' : undefined} aria-sort={order}>
      {column.sort && href !== undefined ? <SortLink column={column} sort={sort} href={href} /> : column.label}
    </th>
  );
}

function Cells<Row>({ columns, row }: { readonly columns: readonly Column<Row>[]; readonly row: Row }) {
  return (
    <>
      {columns.map((column, index) => {
        const content = column.cell(row);
        return index === 0 ? (
          <th key={column.key} scope="row" class={column.numeric ? 'num' : undefined}>
            {content}
          </th>
        ) : (
          <td
            key={column.key}
            class={classes(column.numeric && 'num', content === NOTHING && 'nothing')}
            data-label={column.phoneLabel ?? column.label}
          >
            {content}
          </td>
        );
      })}
    </>
  );
}

function Totals<Row>({
  columns,
  totals,
}: Required<Pick<DataTableProps<Row>, 'columns'>> & { readonly totals: readonly ComponentChildren[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {totals[index]}
            </th>
          ) : (
            <td key={column.key} class={column.numeric ? 'num' : undefined} data-label={column.phoneLabel ?? column.label}>
              {totals[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

function Grid<Row>({ caption, columns, rows, rowKey, href, sort, totals }: DataTableProps<Row>) {
  return (
    <table class="table table-cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} href={href} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <Cells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
      {totals === undefined ? null : <Totals columns={columns} totals={totals} />}
    </table>
  );
}

function Foot({ page, href, exportHref }: Pick<DataTableProps<unknown>, 'page' | 'href' | 'exportHref'>) {
  const t = useWords(kernelWords);
  if (page === undefined && exportHref === undefined) return null;
  return (
    <div class="table-foot">
      {page === undefined || href === undefined ? null : <Pagination state={page} href={href} />}
      {exportHref === undefined ? null : (
        <a href={exportHref} download>
          {t('kernel.table.export')}
        </a>
      )}
    </div>
  );
}

/** A list as a table on desks and as cards on phones: sorts, pages and exports by plain links. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, href, sort, page, exportHref, empty } = props;
  const t = useWords(kernelWords);
  const beyondEnd = rows.length === 0 && page !== undefined && page.total > 0;
  if (rows.length === 0 && !beyondEnd) {
    return <>{empty ?? <Empty title={t('kernel.table.empty')} next={t('kernel.table.empty-next')} />}</>;
  }
  const sortable = columns.filter((column) => column.sort);
  return (
    <div class="table-box">
      {href !== undefined && sortable.length > 1 ? <SortMenu columns={sortable} sort={sort} href={href} /> : null}
      {beyondEnd ? null : <Grid {...props} />}
      <Foot page={page} href={href} exportHref={exportHref} />
    </div>
  );
}
