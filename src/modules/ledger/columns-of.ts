import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Columns } from './rules/digest.ts';

/** Structure changes only by a migration, and a migration runs only before a process starts: asked once for each table. */
const known = new Map<string, Columns>();

/**
 * Which columns of a table a digest may cover. A column that holds something of a person carries the comment `personal`
 * in its module's migration: `comment on column org.person.name is 'personal'`.
 * @throws when there is no such table
 */
export async function columnsOf(reader: Reader, table: string): Promise<Columns> {
  const seen = known.get(table);
  if (seen) return seen;
  const { rows } = await sql<{ name: string; type: string; personal: boolean }>`
    select a.attname as name, format_type(a.atttypid, null) as type,
      coalesce(col_description(a.attrelid, a.attnum) ~ '^personal\\M', false) as personal
    from pg_attribute a
    where a.attrelid = to_regclass(${table}) and a.attnum > 0 and not a.attisdropped`.execute(reader);
  if (rows.length === 0) throw new Error(`The ledger knows no table ${table}`);
  const columns: Columns = {
    open: new Set(rows.filter((row) => !row.personal).map((row) => row.name)),
    json: new Set(rows.filter((row) => row.type === 'jsonb').map((row) => row.name)),
  };
  known.set(table, columns);
  return columns;
}
