import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { attachEmbedded } from './attach.ts';
import { startEphemeral } from './ephemeral.ts';
import { started, tempFolder } from './testing/temp.ts';

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const settings = `select current_setting('TimeZone') as zone, current_setting('jit') as jit,
  current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp, lower('ĐẮK') as lower,
  pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`;

test('first start, stop, second start on the same data', async () => {
  const dataDir = path.join(await tempFolder(), 'data');
  const first = await started(dataDir);
  await ask(first.ownerUrl, `create table kept as select 'Đắk Lắk' as name`);
  expect(await ask(first.appUrl, settings)).toEqual([
    { zone: 'UTC', jit: 'off', fsync: 'on', tcp: '', lower: 'đắk', encoding: 'UTF8' },
  ]);
  await first.stop();
  expect(await readdir(path.join(dataDir, 'run'))).toEqual([]);
  expect(await readdir(dataDir)).not.toContain('lock.json');

  const began = performance.now();
  const second = await started(dataDir);
  const tookMs = performance.now() - began;
  expect(await ask(second.ownerUrl, 'select name from kept')).toEqual([{ name: 'Đắk Lắk' }]);
  await second.stop();
  expect(tookMs).toBeLessThan(3000);
});

test('the program works on rows and cannot change structure, read files or become somebody else', async () => {
  const database = await startEphemeral();
  if (!database.ok) throw new Error(database.why);
  const { ownerUrl, appUrl, stop } = database.value;
  const refused = /permission denied|must be/;
  await expect(ask(appUrl, 'create table public.mine (a int)')).rejects.toThrow(refused);
  await expect(ask(appUrl, 'create schema mine')).rejects.toThrow(refused);
  await expect(ask(appUrl, `select pg_read_file('/etc/passwd')`)).rejects.toThrow(refused);
  await expect(ask(appUrl, 'set role diem_cau_owner')).rejects.toThrow(refused);
  await expect(ask(appUrl.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  expect(await ask(ownerUrl, 'select current_user as name')).toEqual([{ name: 'diem_cau_owner' }]);
  await stop();
});

test('socket, key and cluster are closed to others', async () => {
  const dataDir = path.join(await tempFolder(), 'data');
  const database = await started(dataDir);
  const modeOf = async (name: string) => (await stat(path.join(dataDir, name))).mode & 0o077;
  expect(await Promise.all(['pg', 'run', 'log', 'secrets.json', 'log/postgres.log'].map(modeOf))).toEqual([0, 0, 0, 0, 0]);
  await database.stop();
});

test('a folder whose path is too long for a socket, with letters, blanks and commas', async () => {
  const dataDir = path.join(await tempFolder(), `Xã Minh Họa, tỉnh "A" ${'dài '.repeat(20)}`, 'data');
  await mkdir(path.dirname(dataDir), { recursive: true });
  const database = await started(dataDir);
  expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
});

test('an operator’s command uses the server that runs, and starts one where none does', async () => {
  const dataDir = path.join(await tempFolder(), 'data');
  const running = await started(dataDir);
  const guest = await attachEmbedded({ dataDir, log: () => undefined });
  if (!guest.ok) throw new Error(guest.why);
  await guest.value.stop();
  expect(await ask(running.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await running.stop();

  const alone = await attachEmbedded({ dataDir, log: () => undefined });
  if (!alone.ok) throw new Error(alone.why);
  expect(await ask(alone.value.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await alone.value.stop();
  await expect(ask(alone.value.ownerUrl, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

test('a cluster that was only half made is made again', async () => {
  const dataDir = path.join(await tempFolder(), 'data');
  await mkdir(path.join(dataDir, 'pg.new', 'base'), { recursive: true });
  await writeFile(path.join(dataDir, 'pg.new', 'PG_VERSION'), '18\n');
  const database = await started(dataDir);
  expect(await readdir(dataDir)).not.toContain('pg.new');
  await database.stop();
});
