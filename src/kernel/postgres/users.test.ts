import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { prepareFolders } from './folders.ts';
import { placesIn } from './places.ts';
import { firstClosedFolder, isRoot } from './run-as.ts';
import { runWriter } from './testing/run-writer.ts';
import { silent, started, tempFolder } from './testing/temp.ts';

/** An ordinary user every Linux has: not root, not postgres, not nobody. */
const USER = { uid: 1, gid: 1, name: 'daemon' };

/** A folder of that user's with mode 0700, like a home. */
async function home(): Promise<string> {
  const folder = path.join(await tempFolder(), 'home');
  await mkdir(folder);
  await chown(folder, USER.uid, USER.gid);
  await chmod(folder, 0o700);
  return folder;
}

async function runOnce(dataDir: string): Promise<string> {
  const writer = runWriter(dataDir, { uid: USER.uid, gid: USER.gid });
  if (await writer.printed('row 3')) writer.child.kill('SIGTERM');
  await writer.ended();
  return writer.output();
}

const serverUser = async (dataDir: string) => {
  const pid = (await readFile(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0];
  return (await stat(`/proc/${pid}`)).uid;
};

describe.skipIf(!isRoot() || process.platform !== 'linux')('who starts it (needs root, to be two users)', () => {
  test('an ordinary user in a private home; then root, under that user; then the user again', async () => {
    const dataDir = path.join(await home(), 'data');
    expect(await runOnce(dataDir)).toContain('row 3');
    const asRoot = await started(dataDir);
    expect(await serverUser(dataDir)).toBe(USER.uid);
    await asRoot.stop();
    expect(await runOnce(dataDir)).toContain('row 3');
  });

  test('root in a folder of its own: under another user, who cannot read the key file', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    const asRoot = await started(dataDir);
    const uid = await serverUser(dataDir);
    expect(uid).not.toBe(0);
    expect((await stat(path.join(dataDir, 'pg'))).uid).toBe(uid);
    expect((await stat(path.join(dataDir, 'secrets.json'))).uid).toBe(0);
    await asRoot.stop();
  });

  test('root first, then an ordinary user: refused with the owner’s name', async () => {
    const dataDir = path.join(await tempFolder(), 'data');
    await (await started(dataDir)).stop();
    const output = await runOnce(dataDir);
    expect(output).toContain('refused data.wrong-owner');
    expect(output).toContain(dataDir);
  });

  test('an ordinary user where they may not write', async () => {
    const output = await runOnce(path.join(await tempFolder(), 'data'));
    expect(output).toContain('refused data.unwritable');
    expect(output).toMatch(/Cannot write to the data folder \S+\/data/);
  });

  test('root in a private home: refused, naming the folder that is closed', async () => {
    const folder = path.join(await tempFolder(), 'root-home');
    await mkdir(folder, { mode: 0o700 });
    const result = await startEmbedded({ dataDir: path.join(folder, 'data'), log: silent });
    expect(result).toMatchObject({ ok: false, why: 'data.unreachable', details: { folder } });
  });

  test('root with the project in a private home: refused, naming the folder that is closed', async () => {
    const folder = path.join(await tempFolder(), 'root-home');
    await mkdir(path.join(folder, 'bin'), { recursive: true });
    await chmod(folder, 0o700);
    const postgres = path.join(folder, 'bin', 'postgres');
    await writeFile(postgres, '', { mode: 0o755 });
    const dataDir = path.join(await tempFolder(), 'data');
    const result = await prepareFolders(placesIn(dataDir), { postgres, initdb: postgres, pgCtl: postgres });
    expect(result).toMatchObject({ ok: false, why: 'postgres.unreachable', details: { folder } });
  });
});

describe('the first closed folder on the way', () => {
  const other = { uid: 54_321, gid: 54_321, name: 'other' };

  test.each([
    { mode: '711', closed: false },
    { mode: '755', closed: false },
    { mode: '700', closed: true },
    { mode: '766', closed: true },
    { mode: '710', closed: true },
  ])('mode $mode', async ({ mode, closed }) => {
    const folder = path.join(await tempFolder(), 'a');
    await mkdir(path.join(folder, 'b'), { recursive: true });
    await chmod(path.join(folder, 'b'), 0o755);
    await chmod(folder, parseInt(mode, 8));
    expect(await firstClosedFolder(path.join(folder, 'b'), other)).toBe(closed ? folder : null);
  });

  test('the owner’s own right counts for the owner', async () => {
    const folder = await tempFolder();
    const { uid, gid } = await stat(folder);
    await chmod(folder, 0o700);
    expect(await firstClosedFolder(folder, { uid, gid, name: 'me' })).toBeNull();
    await chmod(folder, 0o755);
  });
});
