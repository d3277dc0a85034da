import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { assertHash, type FileStore, StorageUnavailable, type StoredObject } from './store.ts';

/** Folder of unfinished writes. */
const ASIDE = 'new';

/** An unfinished write this old belongs to a program that was killed. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/**
 * Files in a folder of this machine, two levels deep so that no folder grows large. Makes the folder when absent and
 * clears what a killed program left half-written.
 * @throws {StorageUnavailable} when the folder cannot be written to
 */
export async function openLocalStore(folder: string): Promise<FileStore> {
  const pathOf = (sha256: string): string => {
    assertHash(sha256);
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  await said(() => clearAbandoned(path.join(folder, ASIDE)));
  return {
    put: (bytes) => said(() => put(folder, pathOf, bytes)),
    open: (sha256) => said(() => openFile(pathOf(sha256))),
    storedAt: (sha256) => said(() => modifiedAt(pathOf(sha256))),
    remove: (sha256) => said(() => rm(pathOf(sha256), { force: true })),
    list: () => list(folder),
  };
}

async function clearAbandoned(aside: string): Promise<void> {
  await mkdir(aside, { recursive: true });
  for (const name of await readdir(aside)) {
    const file = path.join(aside, name);
    const there = await unlessAbsent(stat(file));
    if (there !== null && Date.now() - there.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}

/** Written aside, flushed to the disk, then moved into place: a reader sees the whole object or none. */
async function put(folder: string, pathOf: (sha256: string) => string, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const place = pathOf(sha256);
  if (await touch(place, bytes.length)) return sha256;
  const aside = path.join(folder, ASIDE, randomUUID());
  await mkdir(path.dirname(place), { recursive: true });
  try {
    await writeThrough(aside, bytes);
    await rename(aside, place);
    await flushFolder(path.dirname(place));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return sha256;
}

/** The same bytes again: only their age changes, which keeps the sweep away from them. */
async function touch(place: string, size: number): Promise<boolean> {
  const there = await unlessAbsent(stat(place));
  if (there === null || there.size !== size) return false;
  const now = new Date();
  return (await unlessAbsent(utimes(place, now, now).then(() => true))) ?? false;
}

async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o640);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name in a folder is safe from a power cut only once the folder itself is on the disk. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(place: string): Promise<Readable | null> {
  const handle = await unlessAbsent(open(place, 'r'));
  return handle === null ? null : createReadStream(place, { fd: handle });
}

async function modifiedAt(place: string): Promise<Temporal.Instant | null> {
  const there = await unlessAbsent(stat(place));
  return there === null ? null : Temporal.Instant.fromEpochMilliseconds(Math.floor(there.mtimeMs));
}

async function* list(folder: string): AsyncGenerator<StoredObject> {
  const top = await unlessAbsent(opendir(folder, { recursive: true }));
  if (top === null) return;
  for await (const entry of top) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
    const storedAt = await modifiedAt(path.join(entry.parentPath, entry.name));
    if (storedAt !== null) yield { sha256: entry.name, storedAt };
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

async function unlessAbsent<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const REASONS: Readonly<Record<string, 'full' | 'forbidden'>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'forbidden',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  ENOTDIR: 'forbidden',
};

/** Turns what the disk says into what the person can be told. */
async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = REASONS[String(codeOf(error))];
    if (reason === undefined) throw error;
    throw new StorageUnavailable(reason, { cause: error });
  }
}
