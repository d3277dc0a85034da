import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { listenProblem } from './listen.ts';
import { sayRefusal, type StartCode } from './messages.ts';
import { isRoot } from './run-as.ts';
import { silent, started, tempFolder } from './testing/temp.ts';

const start = (dataDir: string) => startEmbedded({ dataDir, log: silent });

/** The refusal with its sentences: one line each, without a hole where a value is missing. */
async function refusalOf(dataDir: string) {
  const result = await start(dataDir);
  if (result.ok) {
    await result.value.stop();
    throw new Error('It started');
  }
  const { vi, en } = sayRefusal(result);
  for (const sentence of [vi, en]) expect(sentence).toMatch(/^(?!.*undefined)\S.*[.]$/);
  return { why: result.why, en };
}

describe('the data folder', () => {
  test('is a file', async () => {
    const file = path.join(await tempFolder(), 'data');
    await writeFile(file, '');
    expect(await refusalOf(file)).toMatchObject({ why: 'data.not-a-folder', en: expect.stringContaining(file) });
  });

  test.skipIf(isRoot())('is read-only (root may write everywhere: see users.test.ts)', async () => {
    const folder = await tempFolder();
    await chmod(folder, 0o500);
    expect(await refusalOf(path.join(folder, 'data'))).toMatchObject({ why: 'data.unwritable' });
  });

  test('is in use by another copy', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    const first = await started(dataDir);
    expect(await refusalOf(dataDir)).toMatchObject({ why: 'data.in-use', en: expect.stringContaining(`process ${process.pid}`) });
    await first.stop();
  });

  test('two copies at the same moment: one starts, one is refused', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await (await started(dataDir)).stop();
    const both = await Promise.all([start(dataDir), start(dataDir)]);
    expect(both.map((one) => (one.ok ? 'started' : one.why)).sort()).toEqual(['data.in-use', 'started']);
    for (const one of both) if (one.ok) await one.value.stop();
  });

  test('has a damaged key file', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'secrets.json'), '{}');
    expect(await refusalOf(dataDir)).toMatchObject({ why: 'data.secrets-damaged' });
  });

  test('has the key file of another installation', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await (await started(dataDir)).stop();
    await rm(path.join(dataDir, 'secrets.json'));
    expect(await refusalOf(dataDir)).toMatchObject({ why: 'postgres.password-wrong' });
  });

  test('was made by another PostgreSQL', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await (await started(dataDir)).stop();
    await writeFile(path.join(dataDir, 'pg', 'PG_VERSION'), '15\n');
    expect(await refusalOf(dataDir)).toMatchObject({ why: 'postgres.version', en: expect.stringContaining('PostgreSQL 15') });
  });

  test('has a cluster that lost a part', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await (await started(dataDir)).stop();
    await rm(path.join(dataDir, 'pg', 'global', 'pg_control'));
    expect(await refusalOf(dataDir)).toMatchObject({ why: 'postgres.start-failed', en: expect.stringContaining('pg_control') });
  });
});

describe.skipIf(!isRoot() || process.platform !== 'linux')('a full disk (only root can mount one)', () => {
  const mounted: string[] = [];
  const mount = async (megabytes: number) => {
    const folder = await tempFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
    mounted.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', [folder]);
  });

  test('before the first start', async () => {
    expect(await refusalOf(path.join(await mount(50), 'data'))).toMatchObject({ why: 'data.disk-full' });
  });

  test('on a later start', async () => {
    const folder = await mount(220);
    const dataDir = path.join(folder, 'data');
    await (await started(dataDir)).stop();
    execFileSync('sh', ['-c', 'cat /dev/zero > "$1/fill" 2>/dev/null || true', 'fill', folder]);
    expect(await refusalOf(dataDir)).toMatchObject({ why: 'data.disk-full' });
    await rm(path.join(folder, 'fill'));
    await (await started(dataDir)).stop();
  });
});

describe('the web port', () => {
  const errorOf = (port: number, host: string) =>
    new Promise<unknown>((resolve) => createServer().on('error', resolve).listen(port, host));

  test('taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const problem = listenProblem(await errorOf(port, '127.0.0.1'), port, '127.0.0.1');
    server.close();
    expect(problem?.why).toBe('start.port-taken');
    expect(problem && sayRefusal(problem).en).toContain(`Port ${port}`);
  });

  test('not an address of this machine', async () => {
    const problem = listenProblem(await errorOf(0, '192.0.2.1'), 0, '192.0.2.1');
    expect(problem && sayRefusal(problem).vi).toContain('192.0.2.1');
  });

  test('an error of another kind is not explained away', () => {
    expect(listenProblem(new Error('bug'), 1, 'x')).toBeNull();
  });
});

test('every code has its sentence in both languages, with every value it is given', () => {
  const values = {
    folder: '/d',
    file: '/d/f',
    pid: 7,
    user: 'u',
    platform: 'p',
    reason: 'r',
    uid: 1,
    seconds: 2,
    found: '15',
    have: '18',
    port: 80,
    other: 81,
    host: 'h',
    name: 'org/0001.sql',
    newer: '0002.sql',
  };
  const codes: StartCode[] = [
    'data.unreachable',
    'postgres.unreachable',
    'postgres.no-binaries',
    'postgres.links-missing',
    'postgres.cannot-run',
    'postgres.user-unknown',
    'postgres.initdb-failed',
    'postgres.not-ready',
    'postgres.orphan-stays',
    'start.port-forbidden',
    'data.wrong-owner',
    'migration.changed',
    'migration.unknown',
    'migration.out-of-order',
    'migration.failed',
  ];
  for (const why of codes) {
    const said = sayRefusal({ ok: false, why, details: values });
    expect(said.vi).toMatch(/^(?!.*undefined)\S.*[.]$/);
    expect(said.en).toMatch(/^(?!.*undefined)\S.*[.]$/);
  }
});
