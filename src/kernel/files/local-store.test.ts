import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf } from '../testing/sample-files.ts';
import { openLocalStore } from './local-store.ts';
import { StorageUnavailable, type FileStore } from './store.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-files-'));
  store = await openLocalStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('files in a folder', () => {
  it('lie under their hash and come back whole', async () => {
    expect(await store.put(Buffer.from('hello'))).toBe(HELLO);
    expect((await stat(path.join(folder, '2c', 'f2', HELLO))).size).toBe(5);
    expect((await bytesOf(store, HELLO)).toString()).toBe('hello');
    expect(await readdir(path.join(folder, 'new'))).toEqual([]);
  });

  it('are stored once by many at the same moment', async () => {
    const hashes = await Promise.all(Array.from({ length: 20 }, () => store.put(Buffer.from('hello'))));
    expect(new Set(hashes)).toEqual(new Set([HELLO]));
    expect((await Array.fromAsync(store.list())).map((object) => object.sha256)).toEqual([HELLO]);
  });

  it('become young again when put again, and whole again when cut off', async () => {
    const place = path.join(folder, '2c', 'f2', HELLO);
    await store.put(Buffer.from('hello'));
    await utimes(place, 0, 0);
    await store.put(Buffer.from('hello'));
    const age = Temporal.Now.instant().since((await store.storedAt(HELLO)) ?? Temporal.Instant.fromEpochMilliseconds(0));
    expect(age.total('seconds')).toBeLessThan(10);
    await writeFile(place, 'hel');
    await store.put(Buffer.from('hello'));
    expect((await bytesOf(store, HELLO)).toString()).toBe('hello');
  });

  it('are absent as null, and removing what is absent is harmless', async () => {
    expect([await store.open(HELLO), await store.storedAt(HELLO)]).toEqual([null, null]);
    await store.remove(HELLO);
  });

  it('never leave the folder', async () => {
    for (const wrong of ['../../etc/passwd', '', 'A'.repeat(64), `${HELLO}/..`]) {
      await expect(store.open(wrong)).rejects.toThrow(TypeError);
    }
  });

  it('half-written by a killed program are cleared a day later', async () => {
    const [old, young] = [path.join(folder, 'new', 'old'), path.join(folder, 'new', 'young')];
    await Promise.all([writeFile(old, 'a'), writeFile(young, 'b')]);
    const yesterday = Date.now() / 1000 - 25 * 3600;
    await utimes(old, yesterday, yesterday);
    await openLocalStore(folder);
    expect(await readdir(path.join(folder, 'new'))).toEqual(['young']);
  });
});

describe('a disk that takes nothing', () => {
  /** A program that may write no file over 4 kilobytes, which is how a full disk feels. */
  const putUnderLimit = (bytes: number): string => {
    const script = `
      const { openLocalStore } = await import(${JSON.stringify(path.join(import.meta.dirname, 'local-store.ts'))});
      const store = await openLocalStore(${JSON.stringify(folder)});
      console.log(await store.put(Buffer.alloc(${bytes})).catch((error) => error.name + ' ' + error.reason));`;
    return execFileSync('sh', ['-c', `ulimit -f 4; exec "$0" --input-type=module -e "$1"`, process.execPath, script], {
      encoding: 'utf8',
    }).trim();
  };

  it.skipIf(process.platform === 'win32')('is named so, and leaves nothing half-written', async () => {
    expect(putUnderLimit(1000)).toMatch(/^[0-9a-f]{64}$/);
    expect(putUnderLimit(100_000)).toBe('StorageUnavailable full');
    expect(await readdir(path.join(folder, 'new'))).toEqual([]);
    expect(await Array.fromAsync(store.list())).toHaveLength(1);
  });

  it('is named so when the place is no folder', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, 'a');
    await expect(openLocalStore(path.join(file, 'files'))).rejects.toThrow(StorageUnavailable);
  });
});
