import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { commandLine, isAlive, signal, waitUntil } from './process.ts';
import { readPostmaster } from './takeover.ts';
import { runWriter } from './testing/run-writer.ts';
import { started, tempFolder } from './testing/temp.ts';

const pidFile = (dataDir: string) => path.join(dataDir, 'pg', 'postmaster.pid');

async function countLines(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) as count from line');
  await client.end();
  return Number(rows[0]?.count);
}

async function writing(how = {}) {
  const dataDir = path.join(await tempFolder(), 'data');
  const writer = runWriter(dataDir, how);
  expect(await writer.printed('row 50')).toBe(true);
  const postmaster = await readPostmaster(pidFile(dataDir));
  if (postmaster === null) throw new Error('No server');
  return { dataDir, writer, server: postmaster.pid };
}

function watches(): { pid: number; args: string }[] {
  const lines = execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' }).split('diem-cau-watch');
  const starts = lines
    .slice(0, -1)
    .map((text) => Number(/^\s*(\d+) \/bin\/sh -c/gm.exec(text.slice(text.lastIndexOf('/bin/sh') - 12))?.[1]));
  return starts.map((pid, i) => ({ pid, args: lines[i + 1]?.split('\n')[0] ?? '' }));
}

/** The watch stops the server as soon as the program is gone, so a test of what it does not catch removes it first. */
function killWatch(server: number): void {
  const found = watches().find((watch) => watch.args.includes(String(server)));
  if (found === undefined) throw new Error('No watch');
  signal(found.pid, 'SIGKILL');
}

describe.skipIf(process.platform !== 'linux')('the program is killed while it writes', () => {
  test('kill -9: the server stops by itself, nothing acknowledged is lost', async () => {
    const { dataDir, writer, server } = await writing();
    writer.child.kill('SIGKILL');
    await writer.ended();
    expect(await waitUntil(async () => !(await commandLine(server)), 10_000)).toBe(true);
    const database = await started(dataDir);
    expect(await countLines(database.ownerUrl)).toBeGreaterThanOrEqual(writer.lastRow());
    await database.stop();
  });

  test('kill -9 of the program and of the watch: the next start stops the orphan and goes on', async () => {
    const { dataDir, writer, server } = await writing();
    killWatch(server);
    writer.child.kill('SIGKILL');
    await writer.ended();
    expect(isAlive(server)).toBe(true);
    const database = await started(dataDir);
    // Its number may stay for a moment until init collects it, but nothing runs under it.
    expect((await commandLine(server)) ?? '').toBe('');
    expect(await countLines(database.ownerUrl)).toBeGreaterThanOrEqual(writer.lastRow());
    await database.stop();
  });

  test('kill -9 of everything, as in a power cut: the next start recovers', async () => {
    const { dataDir, writer, server } = await writing();
    killWatch(server);
    signal(server, 'SIGKILL');
    writer.child.kill('SIGKILL');
    await writer.ended();
    const database = await started(dataDir);
    expect(await countLines(database.ownerUrl)).toBeGreaterThanOrEqual(writer.lastRow());
    await database.stop();
  });

  test('Ctrl-C to the whole group, three times: the server is stopped in order, by us', async () => {
    const { dataDir, writer, server } = await writing({ detached: true });
    for (let i = 0; i < 3; i += 1) signal(-(writer.child.pid ?? 0), 'SIGINT');
    expect(await writer.ended()).toBe(0);
    expect((await commandLine(server)) ?? '').toBe('');
    expect(watches().some((watch) => watch.args.includes(String(server)))).toBe(false);
    const log = await readFile(path.join(dataDir, 'log', 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
    const database = await started(dataDir);
    expect(await readFile(path.join(dataDir, 'log', 'postgres.log'), 'utf8')).not.toContain('not properly shut down');
    await database.stop();
  });

  test('the number of a dead server now belongs to another program: it is left alone', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await (await started(dataDir)).stop();
    await writeFile(pidFile(dataDir), `${process.ppid}\n${dataDir}/pg\n1\n5432\n/nowhere\n\n\nready\n`);
    await writeFile(path.join(dataDir, 'lock.json'), JSON.stringify({ pid: process.ppid, birth: '1' }));
    const database = await started(dataDir);
    expect(isAlive(process.ppid)).toBe(true);
    await database.stop();
  });
});
