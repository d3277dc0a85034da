import type { ComponentChildren } from 'preact';
import { useWords } from '#kernel/words.ts';
import { Details } from '../details.tsx';
import { kernelWords } from '../kernel-words.ts';

/** The numbers of a drawing as a table: first column names the row. */
type FigureTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
};

export type FigureProps = {
  /** Id of the figure; patterns and labels inside are named after it. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, said in a sentence: read in its place by those who cannot see it. */
  readonly summary: string;
  /** Where the figures come from and until when. */
  readonly source?: ComponentChildren;
};

type Props = FigureProps & {
  readonly table: FigureTable;
  /** `beside` shows the table next to the drawing where there is room; `folded` keeps it behind one click. */
  readonly tableAt?: 'folded' | 'beside' | undefined;
  readonly children: ComponentChildren;
};

/** More columns than this may not fit on a phone: the table then scrolls in a region of its own, also by keyboard. */
const MOST_COLUMNS = 4;

const scrolls = (title: string, columns: number) =>
  columns > MOST_COLUMNS ? ({ tabindex: 0, role: 'region', 'aria-label': title } as const) : {};

const Numbers = ({ title, table }: { readonly title: string; readonly table: FigureTable }) => (
  <div class="scroll" {...scrolls(title, table.columns.length)}>
    <Table title={title} table={table} />
  </div>
);

const Table = ({ title, table }: { readonly title: string; readonly table: FigureTable }) => (
  <table class="table table-small">
    <caption class="unseen">{title}</caption>
    <thead>
      <tr>
        {table.columns.map((column, index) => (
          <th key={column} scope="col" class={index === 0 ? undefined : 'num'}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.cells[0]}</th>
          {row.cells.slice(1).map((cell, index) => (
            <td key={table.columns[index + 1]} class="num">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** A drawing with its title, a sentence that says what it shows, and always the same numbers as a table. */
export function Figure({ id, title, summary, source, table, tableAt = 'folded', children }: Props) {
  const t = useWords(kernelWords);
  const numbers = <Numbers title={title} table={table} />;
  return (
    <figure class={`figure figure-${tableAt}`} id={id}>
      <figcaption>
        <b>{title}</b> <span class="meta">{summary}</span>
      </figcaption>
      {table.rows.length === 0 ? <p class="meta">{t('kernel.chart.empty')}</p> : <div class="figure-art">{children}</div>}
      {table.rows.length === 0 ? null : tableAt === 'beside' ? (
        <div class="figure-table">{numbers}</div>
      ) : (
        <Details summary={t('kernel.chart.table')}>{numbers}</Details>
      )}
      {source === undefined ? null : <p class="meta">{source}</p>}
    </figure>
  );
}
