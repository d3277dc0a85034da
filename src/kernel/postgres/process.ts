import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { errno } from './codes.ts';
import type { RunAs } from './run-as.ts';

/** A clean environment: no PG* variable and no locale of the caller may change what the database does. */
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '' };

/**
 * Options for every program we start: under the right user, in its own process group, so that the terminal's Ctrl-C
 * reaches the program first and the database only from us.
 */
export const spawnOptions = (runAs: RunAs | null) => ({
  ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
  ...(process.platform === 'win32' ? { windowsHide: true } : { cwd: '/', detached: true }),
  env: ENVIRONMENT,
});

export interface Ended {
  /** Exit code; null when a signal ended it or it could not be started at all. */
  readonly code: number | null;
  /** Standard output and error together. */
  readonly output: string;
  /** Why it could not be started ('EACCES', 'ENOENT'), null when it ran. */
  readonly notStarted: string | null;
}

/** Runs a program to its end; nothing it does makes this throw. */
export function runToEnd(program: string, args: readonly string[], runAs: RunAs | null): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { ...spawnOptions(runAs), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: null, output, notStarted: errno(error) ?? error.message }));
    child.on('close', (code) => resolve({ code, output, notStarted: null }));
  });
}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** True when a process with this id exists, also when it belongs to somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errno(error) === 'EPERM';
  }
}

/** Sends a signal; a process that has just gone is as good as one that obeyed. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errno(error) !== 'ESRCH') throw error;
  }
}

/** Waits until `done` holds; false when `ms` passed first. */
export async function waitUntil(done: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!(await done())) {
    if (performance.now() > end) return false;
    await pause(15);
  }
  return true;
}

/** When a process began, as the system counts it: tells a process from a later one with the same id. Null if unknown. */
export async function processBirth(pid: number): Promise<string | null> {
  const text = await readProc(pid, 'stat');
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** The words a process was started with, null when it is gone or the system does not tell. */
export async function commandLine(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return (await readProc(pid, 'cmdline'))?.replaceAll('\0', ' ') ?? null;
  const seen = await runToEnd('ps', ['-ww', '-o', 'command=', '-p', String(pid)], null);
  return seen.code === 0 ? seen.output : null;
}

async function readProc(pid: number, name: string): Promise<string | null> {
  try {
    return await readFile(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(errno(error) ?? '')) return null;
    throw error;
  }
}
