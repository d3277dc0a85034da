import { createHash } from 'node:crypto';
import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errno } from '#kernel/postgres/index.ts';

/** One file of a backup: its path with `/`, its size in bytes and what it is, in hexadecimal. */
export interface FileRecord {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export interface Tree {
  readonly folders: string[];
  readonly files: string[];
}

const CHUNK = 1024 * 1024;

/**
 * Copies a file to a path that must not exist yet, writes it through to the disk and says what was copied. Null when
 * the file is gone: in a running system tables and files may be dropped at any moment.
 */
export async function copyFile(from: string, to: string, signal?: AbortSignal): Promise<Omit<FileRecord, 'path'> | null> {
  const source = await openIfThere(from);
  if (source === null) return null;
  const hash = createHash('sha256');
  let size = 0;
  try {
    await using target = await open(to, 'wx', 0o600);
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, CHUNK);
      if (bytesRead === 0) break;
      const part = buffer.subarray(0, bytesRead);
      hash.update(part);
      await target.writeFile(part);
      size += bytesRead;
    }
    await target.datasync();
  } finally {
    await source.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** Files under way at the same time: waiting for the disk is most of the work, and it takes several as one. */
const AT_ONCE = 8;

/** Does `work` for every file, several at a time; the answers keep the order. The first failure ends the rest. */
export async function forEachFile<In, Out>(files: readonly In[], work: (file: In) => Promise<Out>): Promise<Out[]> {
  const answers: Out[] = [];
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < files.length && !failed) {
      const index = next;
      next += 1;
      try {
        answers[index] = await work(files[index] as In);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return answers;
}

/** Writes a small text file of a backup and says what was written. */
export async function writeRecorded(top: string, name: string, text: string): Promise<FileRecord> {
  await writeFile(path.join(top, name), text, { mode: 0o600, flush: true, flag: 'wx' });
  return { path: name, size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

/** Size and digest of a file, null when it is not there. */
export async function describeFile(file: string): Promise<Omit<FileRecord, 'path'> | null> {
  const source = await openIfThere(file);
  if (source === null) return null;
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of source.createReadStream({ highWaterMark: CHUNK })) {
    hash.update(part as Buffer);
    size += (part as Buffer).byteLength;
  }
  return { size, sha256: hash.digest('hex') };
}

async function openIfThere(file: string) {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * All folders and files under `top`, as paths relative to it with `/`, parents first. Links are followed: stored files
 * may lie on another disk.
 * @param wanted false leaves a file, or a folder with all that is in it, out
 */
export async function listTree(top: string, wanted: (relative: string) => boolean = () => true): Promise<Tree> {
  const tree: Tree = { folders: [], files: [] };
  const walk = async (folder: string) => {
    for (const name of await namesIn(path.join(top, folder))) {
      const relative = folder === '' ? name : `${folder}/${name}`;
      if (!wanted(relative)) continue;
      const kind = await kindOf(path.join(top, relative));
      if (kind === 'file') tree.files.push(relative);
      if (kind !== 'folder') continue;
      tree.folders.push(relative);
      await walk(relative);
    }
  };
  await walk('');
  return tree;
}

/** Bytes of all files of a tree, leaving out those that have gone meanwhile. */
export async function sizeOf(top: string, files: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await statIfThere(path.join(top, file)))?.size ?? 0;
  return bytes;
}

export async function makeFolders(top: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await mkdir(path.join(top, folder), { recursive: true, mode: 0o700 });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | 'other'> {
  const found = await statIfThere(file);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : 'other';
}

async function statIfThere(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}
