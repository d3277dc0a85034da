import { existsSync } from 'node:fs';
import { mkdir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { attachEmbedded, checkOwner, clusterVersion, errno, onDisk, placesIn, type Embedded } from '#kernel/postgres/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { copyCluster, type CopiedTree } from './cluster-copy.ts';
import type { BackupCode, Progress } from './codes.ts';
import { copyFile, forEachFile, listTree, makeFolders, sizeOf } from './copy.ts';
import { DATA, writeManifest } from './manifest.ts';

export interface BackupOptions {
  readonly dataDir: string;
  /** Folder the backup's own folder is made in. */
  readonly into: string;
  /** Version of the program, for the manifest. */
  readonly version: string;
  /** False when the database is a server of its own (DATABASE_URL): only the files are copied. */
  readonly withDatabase: boolean;
  readonly now: Temporal.Instant;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Backup {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/**
 * What belongs to one run, or is the database, which is copied in its own way; and the keys of open ballot boxes, since a backup
 * that held ballots and keys would tell who voted how (docs/decisions/0009).
 */
const NOT_FILES = /^(pg|pg\.new|run|log|tmp|ballot-keys|lost\+found|lock\.json.*|\.probe\..*|secrets\.json\..*)$/;

/**
 * Takes a backup of the database and the stored files, also while the program runs. It appears under its final name
 * only when it is whole; an earlier backup is never touched.
 */
export async function takeBackup(options: BackupOptions): Promise<Result<Backup, BackupCode>> {
  const places = placesIn(options.dataDir);
  const mine = await onDisk(options.dataDir, () => checkOwner(places));
  if (!mine.ok) return mine;
  const postgres = options.withDatabase ? await clusterVersion(places.cluster) : null;
  if (options.withDatabase && postgres === null) return refuse('backup.nothing', { folder: options.dataDir });
  if (isWithin(options.dataDir, options.into)) return refuse('backup.inside-data', { folder: options.into });
  try {
    await mkdir(options.into, { recursive: true, mode: 0o700 });
    const room = await checkRoom(options);
    return room.ok ? await takeInto(options, postgres) : room;
  } catch (error) {
    return explain(error, options);
  }
}

async function takeInto(options: BackupOptions, postgres: string | null): Promise<Result<Backup, BackupCode>> {
  const name = `diem-cau-${options.now.toString({ smallestUnit: 'second' }).replaceAll(':', '-')}`;
  const folder = path.join(options.into, name);
  const partial = `${folder}.partial`;
  if (existsSync(folder) || existsSync(partial)) return refuse('backup.exists', { folder });
  await mkdir(partial, { mode: 0o700 });
  try {
    const target = path.join(partial, DATA);
    await mkdir(target, { mode: 0o700 });
    const copied = await copyEverything(options, target);
    if (!copied.ok) return copied;
    const bytes = copied.value.files.reduce((sum, file) => sum + file.size, 0);
    const about = { version: options.version, takenAt: options.now.toString(), postgres, bytes };
    await writeManifest(partial, { format: 1, program: 'diem-cau', ...about, ...copied.value });
    await rename(partial, folder);
    return ok({ folder, files: copied.value.files.length, bytes });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

const isWithin = (outer: string, inner: string): boolean =>
  !path.relative(outer, inner).startsWith('..') && !path.isAbsolute(path.relative(outer, inner));

async function checkRoom({ dataDir, into }: BackupOptions): Promise<Result<null, 'backup.disk-full'>> {
  const needed = await sizeOf(dataDir, (await listTree(dataDir)).files);
  const disk = await statfs(into);
  const free = disk.bavail * disk.bsize;
  if (free >= needed) return ok(null);
  return refuse('backup.disk-full', { folder: into, needMb: Math.ceil(needed / 1e6), freeMb: Math.floor(free / 1e6) });
}

/** The database first: every file its rows name is then among the files copied afterwards. */
async function copyEverything(options: BackupOptions, target: string): Promise<Result<CopiedTree, BackupCode>> {
  const all: CopiedTree = { folders: [], files: [] };
  if (options.withDatabase) {
    const database = await attachEmbedded({ dataDir: options.dataDir, log: () => undefined });
    if (!database.ok) return database;
    try {
      const cluster = await copyDatabase(options, database.value, path.join(target, 'pg'));
      all.folders.push('pg', ...cluster.folders.map((name) => `pg/${name}`));
      all.files.push(...cluster.files.map((file) => ({ ...file, path: `pg/${file.path}` })));
    } finally {
      await database.value.stop();
    }
  }
  const stored = await copyStored(options, target);
  all.folders.push(...stored.folders);
  all.files.push(...stored.files);
  return ok(all);
}

async function copyDatabase(options: BackupOptions, database: Embedded, target: string): Promise<CopiedTree> {
  const { cluster } = placesIn(options.dataDir);
  const totalBytes = await sizeOf(cluster, (await listTree(cluster)).files);
  let doneBytes = 0;
  const onCopied = (bytes: number) => {
    doneBytes += bytes;
    options.onProgress({ step: 'database', doneBytes, totalBytes });
  };
  await mkdir(target, { mode: 0o700 });
  return copyCluster({ ownerUrl: database.ownerUrl, cluster, target, signal: options.signal, onCopied });
}

async function copyStored({ dataDir, signal, onProgress }: BackupOptions, target: string): Promise<CopiedTree> {
  const tree = await listTree(dataDir, (name) => !NOT_FILES.test(name));
  await makeFolders(target, tree.folders);
  const totalBytes = await sizeOf(dataDir, tree.files);
  let doneBytes = 0;
  const copied = await forEachFile(tree.files, async (name) => {
    const file = await copyFile(path.join(dataDir, name), path.join(target, name), signal);
    doneBytes += file?.size ?? 0;
    onProgress({ step: 'files', doneBytes, totalBytes });
    return file && { path: name, ...file };
  });
  return { folders: tree.folders, files: copied.filter((file) => file !== null) };
}

/** Disk, cancellation and a database that stopped are expected; anything else is a bug and thrown on. */
function explain(error: unknown, { into, signal }: BackupOptions): Result<never, BackupCode> {
  if (signal.aborted) return refuse('backup.cancelled');
  const code = errno(error) ?? '';
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return refuse('backup.unwritable', { folder: into });
  if (['ENOSPC', 'EDQUOT'].includes(code)) return refuse('backup.disk-full', { folder: into, needMb: '?', freeMb: 0 });
  if (/^(57P0\d|ECONN.*|EPIPE)$/.test(code) || /Connection terminated/.test(String(error))) return refuse('backup.interrupted');
  throw error;
}
