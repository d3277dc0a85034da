import { hash } from 'node:crypto';
import { canonicalJson } from '#kernel/canonical.ts';

/** What the catalog says of one table: which of its columns may be seen in a digest, and which hold JSON. */
export interface Columns {
  /** Columns without the comment `personal`. */
  readonly open: ReadonlySet<string>;
  /** Columns of type jsonb: written as text, read as a value, and the same to a digest. */
  readonly json: ReadonlySet<string>;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * SHA-256 of a row without its personal columns: a digest of a name or a phone number could be guessed by trying all of
 * them. Keys that are no open column of the table are left out as well, since nothing says what they hold.
 */
export const digestOf = (row: Row, columns: Columns): Buffer => hash('sha256', canonicalJson(openPart(row, columns)), 'buffer');

function openPart(row: Row, columns: Columns): Row {
  const open = Object.entries(row).filter(([column]) => columns.open.has(column));
  return Object.fromEntries(open.map(([column, value]) => [column, columns.json.has(column) ? parsed(value) : value]));
}

const parsed = (value: unknown): unknown => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value);
