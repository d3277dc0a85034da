import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { placesIn } from '#kernel/postgres/index.ts';

/** Megabytes (2^20) really taken: a page shared by several processes counts once (PSS). */
export interface Memory {
  readonly node: number;
  readonly postgres: number;
  readonly total: number;
}

/** The program with all its processes, and the database with all of its own. Null where the system does not tell. */
export async function memoryOf(pid: number, dataDir: string): Promise<Memory | null> {
  if (process.platform !== 'linux') return null;
  const postmaster = Number((await readFile(placesIn(dataDir).postmasterPid, 'utf8')).split('\n')[0]);
  const parents = await parentsOfAll();
  const database = familyOf(postmaster, parents);
  const program = [...familyOf(pid, parents)].filter((one) => !database.has(one));
  const [node, postgres] = [await sumOf(program), await sumOf([...database])];
  return { node, postgres, total: node + postgres };
}

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const));
  return new Map(pairs);
}

/** The name of the program stands in brackets and may hold anything, so what follows the last bracket is read. */
async function parentOf(pid: number): Promise<number> {
  const text = await readOrGone(path.join('/proc', String(pid), 'stat'));
  return Number(text.slice(text.lastIndexOf(')') + 1).split(' ')[2] ?? 0);
}

function familyOf(root: number, parents: ReadonlyMap<number, number>): ReadonlySet<number> {
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return family;
}

async function sumOf(pids: readonly number[]): Promise<number> {
  const texts = await Promise.all(pids.map((pid) => readOrGone(path.join('/proc', String(pid), 'smaps_rollup'))));
  const kilobytes = texts.map((text) => Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** A process may end while it is looked at. */
async function readOrGone(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return '';
    throw error;
  }
}
