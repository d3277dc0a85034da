import { mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mendLinks } from './binaries.ts';
import { boundedLog } from './bounded-log.ts';
import { lockHolder, takeLock } from './lock.ts';
import { serverArguments } from './options.ts';
import { urlFor } from './roles.ts';
import { tempFolder } from './testing/temp.ts';

describe('the lock', () => {
  test('one holder; free again after it is released', async () => {
    const file = path.join(await tempFolder(), 'lock.json');
    const lock = await takeLock(file);
    if (!lock.ok) throw new Error(lock.why);
    expect(await takeLock(file)).toMatchObject({ ok: false, details: { pid: process.pid } });
    expect(await lockHolder(file)).toBe(process.pid);
    await lock.value.release();
    expect(await lockHolder(file)).toBeNull();
    expect((await takeLock(file)).ok).toBe(true);
  });

  test.each([
    ['of a dead process', JSON.stringify({ pid: 4_194_303, birth: '1' })],
    ['of a dead process whose number another one got', JSON.stringify({ pid: process.pid, birth: '1' })],
    ['half written', '{"pid":'],
    ['empty', ''],
  ])('a stale lock %s is taken over', async (_, text) => {
    const file = path.join(await tempFolder(), 'lock.json');
    await writeFile(file, text);
    const lock = await takeLock(file);
    expect(lock.ok).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual(['lock.json']);
  });

  test('of twenty at once over a stale lock, one gets it', async () => {
    const file = path.join(await tempFolder(), 'lock.json');
    await writeFile(file, JSON.stringify({ pid: 4_194_303, birth: '1' }));
    const all = await Promise.all(Array.from({ length: 20 }, () => takeLock(file)));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
  });
});

test('the log keeps to its bound and loses nothing between the two files', async () => {
  const file = path.join(await tempFolder(), 'postgres.log');
  const problems: unknown[] = [];
  const log = boundedLog(file, (error) => problems.push(error), 100);
  for (let i = 0; i < 12; i += 1) log.write(`${String(i).padStart(19)}\n`);
  await log.flush();
  expect(await readFile(`${file}.1`, 'utf8')).toHaveLength(120);
  expect(await readFile(file, 'utf8')).toContain('11\n');
  expect(problems).toEqual([]);
});

test('a log that cannot be written is reported and ends nothing', async () => {
  const problems: unknown[] = [];
  const log = boundedLog(path.join(await tempFolder(), 'none', 'postgres.log'), (error) => problems.push(error));
  log.write('x');
  await log.flush();
  expect(problems).toHaveLength(1);
});

test('library links left out by --ignore-scripts are made, relative, once', async () => {
  const home = await tempFolder();
  await mkdir(path.join(home, 'native', 'lib'), { recursive: true });
  await writeFile(path.join(home, 'native', 'lib', 'libicu.so.60.2'), '');
  const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }];
  await writeFile(path.join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  expect((await mendLinks(home)).ok).toBe(true);
  expect((await mendLinks(home)).ok).toBe(true);
  expect(await readlink(path.join(home, 'native', 'lib', 'libicu.so.60'))).toBe('libicu.so.60.2');
});

test('neither statements nor row values can reach the log', () => {
  const words = serverArguments('/pg', { socketDir: '/run', port: 5432 }, 'durable');
  for (const word of [
    'log_statement=none',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'fsync=on',
    'synchronous_commit=on',
  ])
    expect(words).toContain(word);
});

test('addresses for a socket and for TCP, with letters that need care', () => {
  expect(urlFor('me', 'p@/:w', { socketDir: '/dữ liệu/run', port: 5432 }, 'db')).toBe(
    'postgres://me:p%40%2F%3Aw@/db?host=%2Fd%E1%BB%AF%20li%E1%BB%87u%2Frun&port=5432&sslmode=disable',
  );
  expect(urlFor('me', 'pw', { socketDir: null, port: 6000 }, 'db')).toBe('postgres://me:pw@127.0.0.1:6000/db?sslmode=disable');
});
