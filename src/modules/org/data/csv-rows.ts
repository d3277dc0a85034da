import { CsvError, parse } from 'csv-parse/sync';
import { nfc } from '#kernel/fold.ts';
import type { ListName, RowError } from './row-errors.ts';

export type CsvRow<Column extends string> = { readonly line: number; readonly cells: Readonly<Record<Column, string>> };
export type CsvRows<Column extends string> = { readonly rows: readonly CsvRow<Column>[]; readonly errors: readonly RowError[] };

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const OPTIONS = { bom: true, info: true, skip_empty_lines: true, trim: true, max_record_size: 10_000 } as const;

function decode(bytes: Uint8Array): string | null {
  try {
    return nfc(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Rows of a UTF-8 file with one header line, cells trimmed and NFC. A file that cannot be read gives one error and no rows. */
export function csvRows<Column extends string>(list: ListName, bytes: Uint8Array, columns: readonly Column[]): CsvRows<Column> {
  const failed = (code: RowError['code'], line: number, field: string, value = ''): CsvRows<Column> => ({
    rows: [],
    errors: [{ list, line, field, code, value }],
  });
  const text = decode(bytes);
  if (text === null) return failed('org.units.not-utf8', 1, '');
  try {
    const [header, ...records] = parse(text, OPTIONS) as unknown as readonly Parsed[];
    const missing = columns.find((column) => !header?.record.includes(column));
    if (missing !== undefined) return failed('org.units.column-missing', 1, missing, (header?.record ?? []).join(','));
    const places = columns.map((column) => [column, header?.record.indexOf(column) ?? 0] as const);
    const rows = records.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(places.map(([column, place]) => [column, record[place] ?? ''])) as Record<Column, string>,
    }));
    return { rows, errors: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed('org.units.csv-broken', typeof error['lines'] === 'number' ? error['lines'] : 1, '', error.code);
  }
}
