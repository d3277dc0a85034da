import type pg from 'pg';

/** One table as it stands: how many rows, and the sum of the transactions that wrote them; also a row written anew as it was changes it. */
export type TableStates = ReadonlyMap<string, string>;

/** Every table of the database, those of libraries included. */
export async function tableNames(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' order by 1`,
  );
  return rows.map((row) => row.name);
}

/** Reads the whole database in one statement, so that all tables are seen at the same moment. */
export async function tableStates(pool: pg.Pool): Promise<TableStates> {
  const parts = (await tableNames(pool)).map(
    (name) => `select '${name}' as name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as state from ${name}`,
  );
  const { rows } = await pool.query<{ name: string; state: string }>(parts.join(' union all '));
  return new Map(rows.map((row) => [row.name, row.state]));
}

/** Names of the tables that differ between two readings. */
export const changedTables = (before: TableStates, after: TableStates): string[] =>
  [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name);
