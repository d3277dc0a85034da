import type { Stats } from 'node:fs';
import { chown, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { errno } from './codes.ts';

/** The system user PostgreSQL runs under when this program runs as root, which PostgreSQL itself refuses. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** "nobody" where there is no better user. */
const NOBODY = 65_534;

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Null: as ourselves. As root: the owner of an existing cluster or data folder (so that a folder made by an ordinary
 * user stays theirs), else the system user `postgres`, else nobody.
 */
export async function chooseRunAs(cluster: string, dataDir: string): Promise<RunAs | null> {
  if (!isRoot()) return null;
  const users = await readUsers();
  for (const folder of [cluster, dataDir]) {
    const owner = await ownerOf(folder);
    if (owner !== null && owner.uid !== 0)
      return users.find((user) => user.uid === owner.uid) ?? { ...owner, name: `uid ${owner.uid}` };
  }
  return users.find((user) => user.name === 'postgres') ?? { uid: NOBODY, gid: NOBODY, name: 'nobody' };
}

/** Uid and gid of a file or folder, null when it is not there. */
export async function ownerOf(file: string): Promise<{ uid: number; gid: number } | null> {
  const found = await statIfThere(file);
  return found && { uid: found.uid, gid: found.gid };
}

/** As root: what we write into a folder belongs to whom the folder belongs, so that its owner can go on without root. */
export async function giveToFolderOwner(file: string): Promise<void> {
  if (!isRoot()) return;
  const { uid, gid } = await stat(path.dirname(file));
  await chown(file, uid, gid);
}

/** The name people know a user by, for messages. */
export async function userName(uid: number): Promise<string> {
  return (await readUsers()).find((user) => user.uid === uid)?.name ?? `uid ${uid}`;
}

async function readUsers(): Promise<RunAs[]> {
  const text = await readFile('/etc/passwd', 'utf8');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/**
 * The first folder on the way to `target` (itself included when it is a folder) that this user may not pass through,
 * or null. What does not exist yet will be made passable. Checked beforehand because a home with mode 0700 otherwise
 * shows only as an unexplained failure to start a program.
 */
export async function firstClosedFolder(target: string, user: RunAs): Promise<string | null> {
  const ways: string[] = [];
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    ways.unshift(at);
    if (path.dirname(at) === at) break;
  }
  for (const way of ways) {
    const found = await statIfThere(way);
    if (found === null) return null;
    const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
    if (user.uid !== 0 && (found.mode & bit) === 0) return way;
  }
  return null;
}

async function statIfThere(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}
