import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import { projectRoot } from './root.ts';

interface Migration {
  readonly module: string;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Two programs that start at once: the second waits here. */
const LOCK = 7_315_001;

/**
 * Brings the database to the state of this version: kernel first, then the modules in the order given (a module may
 * refer to tables of those before it). Each file runs once, in a transaction of its own.
 * @param ownerUrl a login that owns the schema
 * @param appUser the login the program works as; it gets rows, never structure
 * @throws when a file that already ran was changed, or a lower number appears after a higher one
 */
export async function migrate(ownerUrl: string, appUser: string, modules: readonly string[]): Promise<number> {
  await migrateJobs({ connectionString: ownerUrl, logger: undefined });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create schema if not exists kernel');
    await client.query(`create table if not exists kernel.migration (
      module text, name text, sha256 text not null, at timestamptz not null default now(), primary key (module, name))`);
    const done = await client.query<{ module: string; name: string; sha256: string }>(
      'select module, name, sha256 from kernel.migration',
    );
    const pending = pendingOf(await readMigrations(modules), done.rows);
    for (const migration of pending) await apply(client, migration);
    await grant(client, appUser, ['kernel', ...modules]);
    return pending.length;
  } finally {
    await client.end();
  }
}

async function readMigrations(modules: readonly string[]): Promise<Migration[]> {
  const folders = [
    { module: 'kernel', folder: path.join(projectRoot, 'src/kernel/migrations') },
    ...modules.map((module) => ({ module, folder: path.join(projectRoot, 'src/modules', module, 'migrations') })),
  ];
  const found: Migration[] = [];
  for (const { module, folder } of folders) {
    for (const name of (await listFolder(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const sql = await readFile(path.join(folder, name), 'utf8');
      found.push({ module, name, sql, sha256: createHash('sha256').update(sql).digest('hex') });
    }
  }
  return found;
}

/** A module without tables has no such folder. */
async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function pendingOf(all: readonly Migration[], done: readonly { module: string; name: string; sha256: string }[]): Migration[] {
  const applied = new Map(done.map((row) => [`${row.module}/${row.name}`, row.sha256]));
  const pending = all.filter((migration) => {
    const sha256 = applied.get(`${migration.module}/${migration.name}`);
    if (sha256 !== undefined && sha256 !== migration.sha256)
      throw new Error(`Migration ${migration.module}/${migration.name} was changed after it ran; add a new one instead`);
    return sha256 === undefined;
  });
  for (const migration of pending) {
    const newer = done.find((row) => row.module === migration.module && row.name > migration.name);
    if (newer) throw new Error(`Migration ${migration.module}/${migration.name} comes before ${newer.name}, which already ran`);
  }
  return pending;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    if (migration.module !== 'kernel') await client.query(`create schema if not exists ${pg.escapeIdentifier(migration.module)}`);
    await client.query(migration.sql);
    await client.query('insert into kernel.migration (module, name, sha256) values ($1, $2, $3)', [
      migration.module,
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${migration.module}/${migration.name} failed: ${String(error)}`, { cause: error });
  }
}

/** Least privilege: the program may work on rows, not on structure, and may only add to append-only tables. */
async function grant(client: pg.Client, appUser: string, schemas: readonly string[]): Promise<void> {
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
