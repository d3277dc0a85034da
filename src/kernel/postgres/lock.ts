import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, refuse, type Result } from '../result.ts';
import { errno } from './codes.ts';
import { isAlive, processBirth } from './process.ts';

interface Holder {
  readonly pid: number;
  /** Start time of the process: after a crash its number may be given to another. */
  readonly birth: string | null;
}

export interface Lock {
  release(): Promise<void>;
}

const OLD_GUARD_MS = 10_000;

/**
 * One program per data folder. The lock is a file with our process id, made whole in one step (a link); the lock of a
 * program that is gone is thrown away.
 */
export async function takeLock(file: string): Promise<Result<Lock, 'data.in-use'>> {
  const me: Holder = { pid: process.pid, birth: await processBirth(process.pid) };
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(me), { mode: 0o644 });
  try {
    for (;;) {
      if (await linked(mine, file)) return ok({ release: () => release(file, me) });
      const holder = await readHolder(file);
      if (holder !== null && (await lives(holder))) return refuse('data.in-use', { pid: holder.pid });
      await removeStale(file);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** The process id of the program that uses this data folder now, or null. */
export async function lockHolder(file: string): Promise<number | null> {
  const holder = await readHolder(file);
  return holder !== null && (await lives(holder)) ? holder.pid : null;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two starters may find the same stale lock, and the slower one must not remove the fresh lock of the faster: only who
 * holds the guard (a folder, made in one step) looks once more and removes.
 */
async function removeStale(file: string): Promise<void> {
  const guard = `${file}.guard`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error;
    await waitForGuard(guard);
    return;
  }
  const holder = await readHolder(file);
  if (holder === null || !(await lives(holder))) await rm(file, { force: true });
  await rm(guard, { recursive: true, force: true });
}

/** A guard is held for milliseconds; an old one belongs to a program that died at that very moment. */
async function waitForGuard(guard: string): Promise<void> {
  await pause(20);
  try {
    if (Date.now() - (await stat(guard)).mtimeMs > OLD_GUARD_MS) await rm(guard, { recursive: true, force: true });
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw error;
  }
}

async function release(file: string, me: Holder): Promise<void> {
  const holder = await readHolder(file);
  if (holder?.pid === me.pid && holder.birth === me.birth) await rm(file, { force: true });
}

async function lives(holder: Holder): Promise<boolean> {
  if (!isAlive(holder.pid)) return false;
  return holder.birth === null || holder.birth === (await processBirth(holder.pid));
}

/** Null when there is no lock, or when its writer died before the text reached the disk. */
async function readHolder(file: string): Promise<Holder | null> {
  try {
    const { pid, birth } = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    return Number.isInteger(pid) && pid !== undefined ? { pid, birth: birth ?? null } : null;
  } catch (error) {
    if (errno(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
