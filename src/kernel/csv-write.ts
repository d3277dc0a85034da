/** A cell; numbers and days are written so that spreadsheets read them as such. */
type CsvCell = string | number | bigint | null;

export const CSV_TYPE = 'text/csv; charset=utf-8';

interface WriteColumn<Row> {
  readonly heading: string;
  readonly value: (row: Row) => CsvCell;
}

const MARK = '\ufeff';

/**
 * A table for spreadsheets and programs (RFC 4180, UTF-8 with a mark, without which Excel takes Vietnamese for
 * something else). Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export const toCsv = <Row>(columns: readonly WriteColumn<Row>[], rows: Iterable<Row>): string => {
  const lines = [lineOf(columns.map((column) => column.heading))];
  for (const row of rows) lines.push(lineOf(columns.map((column) => column.value(row))));
  return MARK + lines.join('');
};

const lineOf = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[\s]*[=+\-@\t\r\n|]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
