import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import {
  binaryVersion,
  errno,
  findBinaries,
  giveAll,
  onDisk,
  ownerOf,
  placesIn,
  prepareFolders,
  takeLock,
  type Places,
  type RunAs,
} from '#kernel/postgres/index.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { BackupCode, Progress } from './codes.ts';
import { copyFile, describeFile, forEachFile, listTree, makeFolders } from './copy.ts';
import { DATA, readManifest, type Manifest } from './manifest.ts';

export interface RestoreOptions {
  readonly backup: string;
  /** Must be absent or empty. */
  readonly dataDir: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What may be there and still count as empty: a mount point's own folder, and those of a refused restore or start. */
const NOTHING = new Set(['lost+found', 'run', 'log']);

/** Checks the whole backup first, then copies it into an empty data folder; a refusal restores nothing. */
export async function restoreBackup(options: RestoreOptions): Promise<Result<Manifest, BackupCode>> {
  const manifest = await whenReadable(options.backup, () => readManifest(options.backup));
  if (!manifest.ok) return manifest;
  const empty = await onDisk(options.dataDir, async () => ok(await isEmpty(options.dataDir)));
  if (!empty.ok) return empty;
  if (!empty.value) return refuse('restore.not-empty', { folder: options.dataDir });
  try {
    const whole = await whenReadable(options.backup, () => verify(options, manifest.value));
    if (!whole.ok) return whole;
    return await onDisk(options.dataDir, () => restoreVerified(options, manifest.value));
  } catch (error) {
    if (options.signal.aborted) return refuse('backup.cancelled');
    throw error;
  }
}

/** A backup keeps the rights of who took it; others are told so. */
async function whenReadable<T>(folder: string, work: () => Promise<T>): Promise<T | Refusal<'restore.unreadable'>> {
  try {
    return await work();
  } catch (error) {
    if (['EACCES', 'EPERM', 'EIO'].includes(errno(error) ?? '')) return refuse('restore.unreadable', { folder });
    throw error;
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every((name) => NOTHING.has(name));
  } catch (error) {
    if (errno(error) === 'ENOENT') return true;
    if (errno(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Every file is there, whole, and nothing was added. */
async function verify(
  { backup, signal, onProgress }: RestoreOptions,
  manifest: Manifest,
): Promise<Result<null, 'restore.damaged' | 'restore.unexpected'>> {
  const known = new Set(manifest.files.map((file) => file.path));
  const extra = (await listTree(path.join(backup, DATA))).files.find((file) => !known.has(file));
  if (extra !== undefined) return refuse('restore.unexpected', { file: `${DATA}/${extra}` });
  let doneBytes = 0;
  for (const file of manifest.files) {
    signal.throwIfAborted();
    const found = await describeFile(path.join(backup, DATA, file.path));
    if (found?.sha256 !== file.sha256) return refuse('restore.damaged', { file: `${DATA}/${file.path}` });
    doneBytes += file.size;
    onProgress({ step: 'verifying', doneBytes, totalBytes: manifest.bytes });
  }
  return ok(null);
}

async function restoreVerified(options: RestoreOptions, manifest: Manifest): Promise<Result<Manifest, BackupCode>> {
  const places = placesIn(options.dataDir);
  const runAs = await prepare(places, manifest);
  if (!runAs.ok) return runAs;
  const lock = await takeLock(places.lock);
  if (!lock.ok) return refuse('data.in-use', { ...lock.details, folder: options.dataDir });
  const aside = path.join(options.dataDir, 'restoring');
  try {
    const copied = await copyAside(options, manifest, aside);
    if (!copied.ok) return copied;
    await giveToOwners(aside, places, runAs.value);
    await moveIntoPlace(aside, options.dataDir);
    return ok(manifest);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await lock.value.release();
  }
}

/** The same checks as before a start: a restored folder that cannot be started helps nobody. */
async function prepare(places: Places, manifest: Manifest): Promise<Result<RunAs | null, BackupCode>> {
  const binaries = await findBinaries();
  if (!binaries.ok) return manifest.postgres === null ? ok(null) : binaries;
  const runAs = await prepareFolders(places, binaries.value);
  if (!runAs.ok) return runAs;
  const have = await binaryVersion(binaries.value, runAs.value);
  if (manifest.postgres !== null && have !== null && have !== manifest.postgres)
    return refuse('postgres.version', { found: manifest.postgres, have });
  const disk = await statfs(places.dataDir);
  const free = disk.bavail * disk.bsize;
  if (free >= manifest.bytes) return runAs;
  const megabytes = { needMb: Math.ceil(manifest.bytes / 1e6), freeMb: Math.floor(free / 1e6) };
  return refuse('restore.disk-full', { folder: places.dataDir, ...megabytes });
}

async function copyAside(
  { backup, signal, onProgress }: RestoreOptions,
  manifest: Manifest,
  aside: string,
): Promise<Result<null, 'restore.damaged'>> {
  await mkdir(aside, { mode: 0o700 });
  await makeFolders(aside, manifest.folders);
  let doneBytes = 0;
  const copied = await forEachFile(manifest.files, async (file) => {
    const found = await copyFile(path.join(backup, DATA, file.path), path.join(aside, file.path), signal);
    doneBytes += file.size;
    onProgress({ step: 'copying', doneBytes, totalBytes: manifest.bytes });
    return found?.sha256 === file.sha256;
  });
  const bad = manifest.files[copied.indexOf(false)];
  return bad === undefined ? ok(null) : refuse('restore.damaged', { file: `${DATA}/${bad.path}` });
}

/** As root: the cluster to PostgreSQL's user, everything else to the owner of the data folder. */
async function giveToOwners(aside: string, places: Places, runAs: RunAs | null): Promise<void> {
  if (runAs === null) return;
  const owner = await ownerOf(places.dataDir);
  if (owner !== null && owner.uid !== 0) await giveAll(aside, { ...owner, name: '' });
  if (await ownerOf(path.join(aside, 'pg'))) await giveAll(path.join(aside, 'pg'), runAs);
}

/** The cluster last: until it is there, nothing looks like a database that could be started. */
async function moveIntoPlace(aside: string, dataDir: string): Promise<void> {
  const names = (await readdir(aside)).sort((a, b) => Number(a === 'pg') - Number(b === 'pg'));
  for (const name of names) await rename(path.join(aside, name), path.join(dataDir, name));
}
