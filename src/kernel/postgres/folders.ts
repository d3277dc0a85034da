import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ok, refuse, type Result } from '../result.ts';
import type { Binaries } from './binaries.ts';
import { errno, type PostgresCode } from './codes.ts';
import type { Places } from './places.ts';
import { chooseRunAs, firstClosedFolder, isRoot, ownerOf, userName, type RunAs } from './run-as.ts';

/** A new cluster takes about 60 MB, and its log of changes grows before it is recycled. */
const LEAST_FREE_MB = 150;

/** The path of a unix socket may have 107 bytes; the socket's own name takes up to 20 of them. */
const LONGEST_SOCKET_FOLDER = 85;

type Why = Extract<
  PostgresCode,
  'data.not-a-folder' | 'data.disk-full' | 'data.unreachable' | 'data.wrong-owner' | 'postgres.unreachable'
>;

/**
 * Makes the data folder and its parts, decides whose the database is, and checks what would otherwise show only as a
 * failure without a reason. Disk errors throw (see `onDisk`).
 */
export async function prepareFolders(places: Places, binaries: Binaries): Promise<Result<RunAs | null, Why>> {
  const mine = await checkOwner(places);
  if (!mine.ok) return mine;
  const runAs = await chooseRunAs(places.cluster, places.dataDir);
  const open = runAs === null ? ok(null) : await checkWays(places, binaries, runAs);
  if (!open.ok) return open;
  const made = await makeDataFolder(places.dataDir);
  if (!made.ok) return made;
  const free = await statfs(places.dataDir);
  const freeMb = Math.floor((free.bavail * free.bsize) / 1_048_576);
  if (freeMb < LEAST_FREE_MB && (await ownerOf(places.cluster)) === null)
    return refuse('data.disk-full', { folder: places.dataDir });
  for (const folder of [places.run, places.log]) await makeFolder(folder, runAs);
  if (runAs !== null) await giveFrom(places.cluster, runAs);
  return ok(runAs);
}

/** The programs first: where both lie in a private home, moving the project mends both. */
async function checkWays(
  places: Places,
  binaries: Binaries,
  runAs: RunAs,
): Promise<Result<null, 'postgres.unreachable' | 'data.unreachable'>> {
  const hidden = await firstClosedFolder(binaries.postgres, runAs);
  if (hidden !== null) return refuse('postgres.unreachable', { folder: hidden, user: runAs.name });
  const closed = await firstClosedFolder(places.dataDir, runAs);
  if (closed !== null) return refuse('data.unreachable', { folder: closed, user: runAs.name });
  return ok(null);
}

/** An ordinary user cannot run a cluster that belongs to another (for instance to root's `postgres`). */
export async function checkOwner(places: Places): Promise<Result<null, 'data.wrong-owner'>> {
  if (process.platform === 'win32' || isRoot()) return ok(null);
  const owner = await ownerOf(places.cluster);
  if (owner === null || owner.uid === process.getuid?.()) return ok(null);
  return refuse('data.wrong-owner', { folder: places.dataDir, user: await userName(owner.uid) });
}

/** As root others must be able to pass through it to the cluster; what lies in it has rights of its own. */
async function makeDataFolder(dataDir: string): Promise<Result<null, 'data.not-a-folder'>> {
  const first = await mkdir(dataDir, { recursive: true });
  if (first !== undefined) await chmod(dataDir, isRoot() ? 0o711 : 0o700);
  if (!(await stat(dataDir)).isDirectory()) return refuse('data.not-a-folder', { folder: dataDir });
  const probe = path.join(dataDir, `.probe.${process.pid}`);
  await writeFile(probe, 'x');
  await rm(probe);
  return ok(null);
}

/** A folder only PostgreSQL's user (and root) can look into. */
export async function makeFolder(folder: string, runAs: RunAs | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (runAs !== null) await chown(folder, runAs.uid, runAs.gid);
}

/** A cluster that root copied by hand belongs to root; PostgreSQL wants it to be its own. */
async function giveFrom(cluster: string, runAs: RunAs): Promise<void> {
  const owner = await ownerOf(cluster);
  if (owner !== null && owner.uid !== runAs.uid) await giveAll(cluster, runAs);
}

/** Gives a folder and everything in it to a user. */
export async function giveAll(folder: string, runAs: RunAs): Promise<void> {
  await chown(folder, runAs.uid, runAs.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveAll(at, runAs);
    else if (entry.isFile()) await chown(at, runAs.uid, runAs.gid);
  }
}

/**
 * The folder of the unix socket: `run` in the data folder, or one in the system's temporary folder when the path is too
 * long for a socket. Null on Windows.
 */
export async function socketFolder(run: string, runAs: RunAs | null): Promise<string | null> {
  if (process.platform === 'win32') return null;
  if (Buffer.byteLength(run) <= LONGEST_SOCKET_FOLDER) return run;
  const folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-'));
  if (runAs !== null) await chown(folder, runAs.uid, runAs.gid);
  return folder;
}

/** Removes a folder we made outside the data folder; what is in it is ours. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw error;
  }
}
