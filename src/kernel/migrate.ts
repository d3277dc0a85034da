import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import { grantRows } from './migrate-grants.ts';
import { ok, refuse, type Refusal, type Result } from './result.ts';
import { projectRoot } from './root.ts';

/** Why the structure of the database was left as it is. */
export type MigrateCode = 'migration.changed' | 'migration.unknown' | 'migration.out-of-order' | 'migration.failed';

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
 * @returns how many files ran. Refused when a file that already ran was changed or is not of this version, when a lower
 * number appears after a higher one (nothing is changed then), or when a file fails (those before it stay).
 */
export async function migrate(
  ownerUrl: string,
  appUser: string,
  modules: readonly string[],
): Promise<Result<number, MigrateCode>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const pending = pendingOf(await readMigrations(modules), await readDone(client));
    if (!pending.ok) return pending;
    await migrateJobs({ connectionString: ownerUrl, logger: undefined });
    for (const migration of pending.value) {
      const failed = await apply(client, migration);
      if (failed !== null) return failed;
    }
    await grantRows(client, appUser, ['kernel', ...modules]);
    return ok(pending.value.length);
  } finally {
    await client.end();
  }
}

interface Done {
  readonly module: string;
  readonly name: string;
  readonly sha256: string;
}

async function readDone(client: pg.Client): Promise<readonly Done[]> {
  await client.query('create schema if not exists kernel');
  await client.query(`create table if not exists kernel.migration (
    module text, name text, sha256 text not null, at timestamptz not null default now(), primary key (module, name))`);
  const { rows } = await client.query<Done>('select module, name, sha256 from kernel.migration order by at, module, name');
  return rows;
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

function pendingOf(all: readonly Migration[], done: readonly Done[]): Result<Migration[], MigrateCode> {
  const known = new Map(all.map((migration) => [titleOf(migration), migration.sha256]));
  for (const row of done) {
    const sha256 = known.get(titleOf(row));
    if (sha256 === undefined) return refuse('migration.unknown', { name: titleOf(row) });
    if (sha256 !== row.sha256) return refuse('migration.changed', { name: titleOf(row) });
  }
  const ran = new Set(done.map(titleOf));
  const pending = all.filter((migration) => !ran.has(titleOf(migration)));
  for (const migration of pending) {
    const newer = done.find((row) => row.module === migration.module && row.name > migration.name);
    if (newer) return refuse('migration.out-of-order', { name: titleOf(migration), newer: newer.name });
  }
  return ok(pending);
}

/** `org/0001_units.sql` */
const titleOf = ({ module, name }: Pick<Migration, 'module' | 'name'>): string => `${module}/${name}`;

async function apply(client: pg.Client, migration: Migration): Promise<Refusal<MigrateCode> | null> {
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
    return null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query('rollback');
    return refuse('migration.failed', { name: titleOf(migration), reason: error.message });
  }
}
