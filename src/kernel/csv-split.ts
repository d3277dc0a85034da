import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from './result.ts';

/** Characters of one line; a forgotten quotation mark swallows the rest of the file. */
const MOST_RECORD = 1024 * 1024;

export interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The text of the bytes, or null when they are none. UTF-16 is what Excel writes as "Unicode text". */
export function decode(bytes: Buffer): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The table line by line; empty lines are left out. */
export function linesOf(text: string, maxRows: number): Result<readonly Line[], 'kernel.csv.broken'> {
  try {
    const options = {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    };
    // With `info` every record comes with its place; the types of the library do not follow that option.
    return ok(parse(text, { ...options, to: maxRows + 2, max_record_size: MOST_RECORD }) as unknown as readonly Line[]);
  } catch (error) {
    if (error instanceof CsvError) return refuse('kernel.csv.broken', { line: Number(error['lines'] ?? 1) });
    throw error;
  }
}

/** The separator found most often in the first line, outside quotes; Vietnamese Excel writes semicolons. */
function delimiterOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}
