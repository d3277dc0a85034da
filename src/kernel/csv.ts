import type { z } from 'zod';
import { decode, linesOf, type Line } from './csv-split.ts';
import { fieldErrors } from './fields.ts';
import { fold } from './fold.ts';
import { ok, refuse, type Result } from './result.ts';

export { toCsv, CSV_TYPE } from './csv-write.ts';

/** How one column is found and read. */
export interface CsvColumn<Value> {
  /** Accepted headings; compared without marks and case. The first is the one shown in errors. */
  readonly headings: readonly [string, ...string[]];
  readonly field: z.ZodType<Value>;
  /** The whole column may be missing; the field then gets the empty text. */
  readonly optional?: boolean;
}

export type CsvColumns<Row> = { readonly [Key in keyof Row]: CsvColumn<Row[Key]> };

/** What is wrong in one cell, or with a line as a whole (column null). */
export interface RowError {
  /** As an editor counts them: the headings are on line 1. */
  readonly line: number;
  readonly column: string | null;
  /** A words key with its values. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface CsvRows<Row> {
  readonly rows: readonly { readonly line: number; readonly value: Row }[];
  /** At most a thousand; rows with errors are not among `rows`. */
  readonly errors: readonly RowError[];
}

export type CsvWhy =
  | 'kernel.csv.empty'
  | 'kernel.csv.too-large'
  | 'kernel.csv.too-many-rows'
  | 'kernel.csv.not-utf8'
  | 'kernel.csv.broken'
  | 'kernel.csv.heading-missing'
  | 'kernel.csv.heading-twice';

interface CsvLimits {
  readonly maxBytes?: number;
  readonly maxRows?: number;
}

const MEGABYTE = 1024 * 1024;
const DEFAULTS = { maxBytes: 20 * MEGABYTE, maxRows: 100_000 };
const MOST_ERRORS = 1000;

/**
 * Reads a table as spreadsheets save it: UTF-8 or UTF-16 with a mark, separated by semicolons, commas or tabs. Every
 * row is read by the fields of its columns; what is wrong is listed by line and column, and the good rows are given.
 */
export function parseCsv<Row extends object>(
  source: string | Buffer,
  columns: CsvColumns<Row>,
  limits: CsvLimits = {},
): Result<CsvRows<Row>, CsvWhy> {
  const { maxBytes, maxRows } = { ...DEFAULTS, ...limits };
  if (source.length > maxBytes) return refuse('kernel.csv.too-large', { maximum: Math.floor(maxBytes / MEGABYTE) });
  const text = typeof source === 'string' ? source : decode(source);
  if (text === null) return refuse('kernel.csv.not-utf8');
  const split = linesOf(
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .normalize('NFC'),
    maxRows,
  );
  if (!split.ok) return split;
  const [head, ...body] = split.value;
  if (head === undefined) return refuse('kernel.csv.empty');
  if (body.length > maxRows) return refuse('kernel.csv.too-many-rows', { maximum: maxRows });
  const places = placesOf(head.record, columns);
  return places.ok ? ok(readRows(body, columns, places.value)) : places;
}

/** Where each column stands; -1 for an optional one that is absent. */
function placesOf<Row>(
  head: readonly string[],
  columns: CsvColumns<Row>,
): Result<ReadonlyMap<string, number>, 'kernel.csv.heading-missing' | 'kernel.csv.heading-twice'> {
  const found = head.map(fold);
  const places = new Map<string, number>();
  for (const [key, { headings, optional }] of entriesOf(columns)) {
    const wanted = new Set(headings.map(fold));
    const at = found.flatMap((heading, index) => (wanted.has(heading) ? [index] : []));
    if (at.length > 1) return refuse('kernel.csv.heading-twice', { column: headings[0] });
    if (at.length === 0 && optional !== true) return refuse('kernel.csv.heading-missing', { column: headings[0] });
    places.set(key, at[0] ?? -1);
  }
  return ok(places);
}

const entriesOf = <Row>(columns: CsvColumns<Row>): [string, CsvColumn<unknown>][] => Object.entries(columns);

function readRows<Row>(body: readonly Line[], columns: CsvColumns<Row>, places: ReadonlyMap<string, number>): CsvRows<Row> {
  const rows: { line: number; value: Row }[] = [];
  const errors: RowError[] = [];
  for (const { record, info } of body) {
    const wrong: RowError[] = [];
    const value: Record<string, unknown> = {};
    // A cell may hold line breaks, so the line on which a record ends is not the one on which it starts.
    const line = info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    for (const [key, column] of entriesOf(columns)) {
      const read = column.field.safeParse(cellOf(record[places.get(key) ?? -1] ?? ''));
      if (read.success) value[key] = read.data;
      else wrong.push({ line, column: column.headings[0], ...firstOf(read.error) });
    }
    if (wrong.length === 0) rows.push({ line, value: value as Row });
    else errors.push(...wrong.slice(0, MOST_ERRORS - errors.length));
  }
  return { rows, errors };
}

/** Undoes the apostrophe with which `toCsv` keeps spreadsheets from taking a text for a formula. */
const cellOf = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@\t\r\n|])/, '');

function firstOf(error: z.ZodError): Pick<RowError, 'code' | 'values'> {
  const [first] = Object.values(fieldErrors(error));
  return first ?? { code: 'kernel.field.not-valid', values: {} };
}
