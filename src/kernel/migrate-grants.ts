import pg from 'pg';

/** Least privilege: the program may work on rows, not on structure, and may only add to append-only tables. */
export async function grantRows(client: pg.Client, appUser: string, schemas: readonly string[]): Promise<void> {
  const user = pg.escapeIdentifier(appUser);
  const owner = await client.query<{ same: boolean }>('select current_user = $1 as same', [appUser]);
  if (owner.rows[0]?.same) return;
  const existing = await client.query<{ name: string }>('select nspname as name from pg_namespace where nspname = any($1)', [
    [...schemas, 'graphile_worker'],
  ]);
  for (const { name } of existing.rows) {
    const schema = pg.escapeIdentifier(name);
    await client.query(`grant usage on schema ${schema} to ${user};
      grant select, insert, update, delete on all tables in schema ${schema} to ${user};
      grant usage, select on all sequences in schema ${schema} to ${user};
      grant execute on all functions in schema ${schema} to ${user}`);
  }
  await openJobTables(client, appUser);
  const fixed = await client.query<{ name: string }>('select name from kernel.append_only_table');
  for (const { name } of fixed.rows) await client.query(`revoke update, delete, truncate on ${name} from ${user}`);
  await client.query(`revoke insert, update, delete on kernel.migration, kernel.append_only_table from ${user}`);
}

/** graphile-worker guards its tables by row-level security without any policy: only their owner sees a row, until told otherwise. */
async function openJobTables(client: pg.Client, appUser: string): Promise<void> {
  const user = pg.escapeIdentifier(appUser);
  const closed = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select from pg_policy p join pg_roles r on r.oid = any(p.polroles) where p.polrelid = c.oid and r.rolname = $1)`,
    [appUser],
  );
  for (const { name } of closed.rows)
    await client.query(`create policy ${user} on ${name} to ${user} using (true) with check (true)`);
  await client.query(`revoke insert, update, delete on graphile_worker.migrations from ${user}`);
}
