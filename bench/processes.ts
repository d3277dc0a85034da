import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { placesIn } from '#kernel/postgres/index.ts';

/** Which processes are at work, by their numbers. Linux only: elsewhere the system does not tell this way. */
export interface Processes {
  readonly program: readonly number[];
  readonly database: readonly number[];
}

/** The program with all its processes, and the database with all of its own. */
export async function processesOf(pid: number, dataDir: string): Promise<Processes> {
  const postmaster = Number((await readFile(placesIn(dataDir).postmasterPid, 'utf8')).split('\n')[0]);
  const parents = await parentsOfAll();
  const database = familyOf(postmaster, parents);
  return { program: [...familyOf(pid, parents)].filter((one) => !database.has(one)), database: [...database] };
}

/** What the system tells about a process under a name of proc(5); '' when the process has just ended. */
export async function told(pid: number, name: string): Promise<string> {
  try {
    return await readFile(path.join('/proc', String(pid), name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return '';
    throw error;
  }
}

/**
 * One field of /proc/<pid>/stat, numbered as in proc(5), from 3 on. The name of the program stands in brackets and may
 * hold anything, so what follows the last bracket is read.
 */
export const statField = (stat: string, field: number): number =>
  Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[field - 3] ?? 0);

const PARENT = 4;

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(pids.map(async (pid) => [pid, statField(await told(pid, 'stat'), PARENT)] as const));
  return new Map(pairs);
}

function familyOf(root: number, parents: ReadonlyMap<number, number>): ReadonlySet<number> {
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return family;
}
