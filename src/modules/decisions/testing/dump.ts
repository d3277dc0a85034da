import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';

/** One row as whoever steals the database sees it: every column as text, and the system's own. */
export type DumpedRow = Readonly<Record<string, string | null>>;

/** Every table of the database with its rows in the order they lie on disk, `xmin` and `ctid` included. */
export async function dumpDatabase(db: Db): Promise<ReadonlyMap<string, readonly DumpedRow[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')
      and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
    order by 1`.execute(db);
  const dump = new Map<string, readonly DumpedRow[]>();
  for (const { name } of tables) {
    const { rows } = await sql<{ row: DumpedRow }>`
      select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(t))) ||
        jsonb_build_object('xmin', t.xmin::text, 'ctid', t.ctid::text) as row
      from ${sql.raw(name)} t order by t.ctid`.execute(db);
    dump.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return dump;
}

/** The dump as one text, to look for things that must not be in it. */
export const asText = (dump: ReadonlyMap<string, readonly DumpedRow[]>): string => JSON.stringify([...dump]);

/**
 * How well somebody guesses who chose what by laying two tables side by side, both in the order of some column (or as they lie on
 * disk): the best share of right guesses over all pairs of columns. Half is chance where half chose each.
 */
export function bestGuess(
  people: readonly DumpedRow[],
  ballots: readonly DumpedRow[],
  chosen: ReadonlyMap<string, string>,
): { readonly right: number; readonly by: string } {
  let best = { right: 0, by: '' };
  for (const a of columnsOf(people)) {
    for (const b of columnsOf(ballots)) {
      const [left, right] = [inOrder(people, a), inOrder(ballots, b)];
      const hits = left.filter((row, at) => chosen.get(row['household_id'] ?? '') === right[at]?.['choices']).length;
      const share = Math.max(hits, left.length - hits) / left.length;
      if (share > best.right) best = { right: share, by: `${a} against ${b}` };
    }
  }
  return best;
}

const columnsOf = (rows: readonly DumpedRow[]): readonly string[] => [
  'as it lies',
  ...Object.keys(rows[0] ?? {}).filter((name) => name !== 'choices'),
];

/** Stable, so that rows alike in the column stay as they lie. `ctid` is what "as it lies" means. */
const inOrder = (rows: readonly DumpedRow[], column: string): readonly DumpedRow[] =>
  column === 'as it lies' || column === 'ctid'
    ? rows
    : rows.toSorted((one, other) => (one[column] ?? '').localeCompare(other[column] ?? ''));

/** Values, longer than a number on a ballot, that stand with some but not all households and with some but not all ballots. */
export function telltales(people: readonly DumpedRow[], ballots: readonly DumpedRow[]): readonly string[] {
  const shared = valuesOf(people);
  return [...valuesOf(ballots)]
    .filter(([value, times]) => value.length > 3 && (shared.get(value) ?? 0) > 0 && times < ballots.length)
    .map(([value]) => value);
}

function valuesOf(rows: readonly DumpedRow[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row)) {
      // Places on disk are numbered anew in every table.
      if (value !== null && column !== 'ctid') found.set(value, (found.get(value) ?? 0) + 1);
    }
  return found;
}
