import { createHash } from 'node:crypto';
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startEmbedded, type Embedded } from '#kernel/postgres/index.ts';
import { sayBackupRefusal } from './messages.ts';
import { restoreBackup } from './restore.ts';
import { takeBackup, type Backup, type BackupOptions } from './take.ts';

// A thousand files are written through to the disk in each of these tests.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let top: string;
let dataDir: string;
let database: Embedded;
/** What was there, committed, before the backup began. */
let before: Map<string, { count: number; hash: string }>;
let backup: Backup;
let rowsAtStart = 0;
let rowsAtEnd = 0;

const never = new AbortController().signal;

async function start(folder: string): Promise<Embedded> {
  const started = await startEmbedded({ dataDir: folder, log: () => undefined });
  if (!started.ok) throw new Error(`${started.why} ${JSON.stringify(started.details)}`);
  return started.value;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Row count and hash of every table; of `busy` only the rows that were committed before the backup. */
async function fingerprint(url: string): Promise<Map<string, { count: number; hash: string }>> {
  return connected(url, async (client) => {
    const found = new Map<string, { count: number; hash: string }>();
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    for (const { name } of tables.rows) {
      const filter = name === 'busy' ? `where number <= ${rowsAtStart}` : '';
      const { rows } = await client.query<{ count: number; hash: string }>(
        `select count(*)::int as count, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t ${filter}`,
      );
      if (rows[0]) found.set(name, rows[0]);
    }
    return found;
  });
}

const count = (url: string) =>
  connected(url, async (client) => (await client.query<{ n: number }>('select count(*)::int as n from busy')).rows[0]?.n ?? 0);

/** Writes, updates and deletes without a pause until told to stop; returns how many rows were acknowledged. */
function keepWriting(url: string): { stop(): Promise<number> } {
  const stopping = new AbortController();
  const done = connected(url, async (client) => {
    let last = 0;
    while (!stopping.signal.aborted) {
      const { rows } = await client.query<{ number: number }>(
        `insert into busy (text) select repeat(md5(random()::text), 30) from generate_series(1, 200) returning number::int`,
      );
      last = rows.at(-1)?.number ?? last;
      await client.query('update churn set value = value + 1');
      await client.query('checkpoint');
    }
    return last;
  });
  return { stop: () => (stopping.abort(), done) };
}

async function storeFile(text: string): Promise<void> {
  const name = createHash('sha256').update(text).digest('hex');
  const folder = path.join(dataDir, 'files', name.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), text);
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  }
  return found;
}

const options = (more: Partial<BackupOptions> = {}): BackupOptions => ({
  dataDir,
  into: path.join(top, 'backups'),
  version: '0.1.0',
  withDatabase: true,
  now: Temporal.Now.instant(),
  signal: never,
  onProgress: () => undefined,
  ...more,
});

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'backup-'));
  await chmod(top, 0o755);
  dataDir = path.join(top, 'data');
  database = await start(dataDir);
  await connected(database.ownerUrl, async (client) => {
    await client.query('create table busy (number bigint generated always as identity primary key, text text)');
    await client.query('create table churn as select n as id, 0 as value from generate_series(1, 500) n');
    await client.query(`create table quiet as select n, 'Xã Minh Họa ' || n as name from generate_series(1, 5000) n`);
    await client.query('create table empty (id int)');
  });
  for (let i = 0; i < 40; i += 1) await storeFile(`tệp ${i} ${'ă'.repeat(i * 500)}`);
  await mkdir(path.join(dataDir, 'ballot-keys'), { recursive: true });
  await writeFile(path.join(dataDir, 'ballot-keys', 'round.pem'), 'the key of a ballot box');
  const writer = keepWriting(database.ownerUrl);
  rowsAtStart = await count(database.ownerUrl);
  while (rowsAtStart === 0) rowsAtStart = await count(database.ownerUrl);
  before = await fingerprint(database.ownerUrl);
  const taken = await takeBackup(options());
  rowsAtEnd = await writer.stop();
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  backup = taken.value;
});

afterAll(async () => {
  await database.stop();
  await rm(top, { recursive: true, force: true });
});

const restored = (to: string, from = backup.folder) =>
  restoreBackup({ backup: from, dataDir: to, signal: never, onProgress: () => undefined });

test('rows were written while the backup ran, so that this test means something', () => {
  expect(rowsAtEnd).toBeGreaterThan(rowsAtStart + 1000);
});

test('restored into an empty folder and started: every row committed before the backup, every file', async () => {
  const to = path.join(top, 'restored');
  expect(await restored(to)).toMatchObject({ ok: true });
  const copy = await start(to);
  try {
    const after = await fingerprint(copy.ownerUrl);
    for (const [table, was] of before) if (table !== 'churn') expect([table, after.get(table)]).toEqual([table, was]);
    const churn = await connected(copy.ownerUrl, (client) =>
      client.query('select count(*)::int as n, count(distinct value)::int as values from churn'),
    );
    expect(churn.rows).toEqual([{ n: 500, values: 1 }]);
    expect(await filesOf(to)).toEqual(await filesOf(dataDir));
    await connected(copy.ownerUrl, (client) => client.query(`insert into busy (text) values ('goes on')`));
  } finally {
    await copy.stop();
  }
});

test('the backup is closed to others and leaves no unfinished folder and no slot behind', async () => {
  expect((await stat(backup.folder)).mode & 0o077).toBe(0);
  expect((await readdir(path.join(top, 'backups'))).filter((name) => name.endsWith('.partial'))).toEqual([]);
  const slots = await connected(database.ownerUrl, (client) => client.query('select slot_name from pg_replication_slots'));
  expect(slots.rows).toEqual([]);
});

test('the keys of open ballot boxes are in no backup', async () => {
  const names = await readdir(backup.folder, { recursive: true });
  expect(names.some((name) => name.includes('secrets.json'))).toBe(true);
  expect(names.filter((name) => name.includes('ballot-keys') || name.endsWith('.pem'))).toEqual([]);
});

describe('a backup that is not what it was is refused, naming the first bad file', () => {
  const damage = async (name: string, work: (folder: string) => Promise<void>) => {
    const folder = path.join(top, name);
    await cp(backup.folder, folder, { recursive: true });
    await work(folder);
    const to = path.join(top, `${name}-to`);
    const result = await restored(to, folder);
    await expect(stat(path.join(to, 'pg'))).rejects.toThrow(/ENOENT|ECONNREFUSED/);
    await rm(folder, { recursive: true });
    return result;
  };

  test('one byte changed', async () => {
    const file = 'data/pg/global/pg_control';
    const result = await damage('changed', async (folder) => {
      const bytes = await readFile(path.join(folder, file));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await writeFile(path.join(folder, file), bytes);
    });
    expect(result).toMatchObject({ ok: false, why: 'restore.damaged', details: { file } });
  });

  test('a file cut short', async () => {
    const result = await damage('cut', (folder) => truncate(path.join(folder, 'data/pg/PG_VERSION'), 1));
    expect(result).toMatchObject({ why: 'restore.damaged', details: { file: 'data/pg/PG_VERSION' } });
  });

  test('a file missing', async () => {
    const result = await damage('missing', (folder) => rm(path.join(folder, 'data/secrets.json')));
    expect(result).toMatchObject({ why: 'restore.damaged', details: { file: 'data/secrets.json' } });
  });

  test('a file added', async () => {
    const result = await damage('added', (folder) => writeFile(path.join(folder, 'data/pg/recovery.signal'), ''));
    expect(result).toMatchObject({ why: 'restore.unexpected', details: { file: 'data/pg/recovery.signal' } });
  });

  test('its list changed', async () => {
    const result = await damage('list', (folder) => appendFile(path.join(folder, 'manifest.json'), ' '));
    expect(result).toMatchObject({ why: 'restore.damaged', details: { file: 'manifest.json' } });
  });

  test('not a backup at all', async () => {
    expect(await restored(path.join(top, 'x'), dataDir)).toMatchObject({ why: 'restore.not-a-backup' });
  });
});

describe('refusals that leave everything as it was', () => {
  test('a restore into a folder that holds something', async () => {
    const result = await restored(dataDir);
    expect(result).toMatchObject({ ok: false, why: 'restore.not-empty' });
    if (!result.ok) expect(sayBackupRefusal(result).en).toContain('--to');
  });

  test('a backup of nothing does not make a database', async () => {
    const nowhere = path.join(top, 'nowhere');
    expect(await takeBackup(options({ dataDir: nowhere }))).toMatchObject({ why: 'backup.nothing' });
    await expect(stat(nowhere)).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });

  test('a backup into the data folder', async () => {
    expect(await takeBackup(options({ into: path.join(dataDir, 'b') }))).toMatchObject({ why: 'backup.inside-data' });
  });

  test('stopped in the middle: nothing is left', async () => {
    const stopper = new AbortController();
    const into = path.join(top, 'stopped');
    const onProgress = () => stopper.abort();
    expect(await takeBackup(options({ into, signal: stopper.signal, onProgress }))).toMatchObject({ why: 'backup.cancelled' });
    expect(await readdir(into)).toEqual([]);
  });

  test('the same second twice: the first backup stays as it is', async () => {
    const now = Temporal.Instant.from('2026-11-21T00:00:00Z');
    const into = path.join(top, 'twice');
    const first = await takeBackup(options({ into, now, withDatabase: false }));
    const manifest = first.ok ? await readFile(path.join(first.value.folder, 'manifest.json'), 'utf8') : '';
    await storeFile('một tệp nữa');
    expect(await takeBackup(options({ into, now, withDatabase: false }))).toMatchObject({ why: 'backup.exists' });
    expect(await readFile(path.join(into, 'diem-cau-2026-11-21T00-00-00Z', 'manifest.json'), 'utf8')).toBe(manifest);
  });
});

test('with a database server of its own, the files alone', async () => {
  const taken = await takeBackup(options({ into: path.join(top, 'only-files'), withDatabase: false }));
  if (!taken.ok) throw new Error(taken.why);
  const to = path.join(top, 'files-restored');
  expect(await restored(to, taken.value.folder)).toMatchObject({ ok: true, value: { postgres: null } });
  expect(await filesOf(to)).toEqual(await filesOf(dataDir));
});

test('a backup while the program does not run starts the database for itself', async () => {
  const stopped = path.join(top, 'restored-cold');
  expect((await restored(stopped)).ok).toBe(true);
  const taken = await takeBackup(options({ dataDir: stopped, into: path.join(top, 'cold') }));
  expect(taken.ok).toBe(true);
  await expect(stat(path.join(stopped, 'pg', 'postmaster.pid'))).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});
