import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPostmaster } from '#kernel/postgres/takeover.ts';
import { projectRoot } from '#kernel/root.ts';
import type { DemoSignIn } from '../seed/index.ts';

const MAIN = path.join(projectRoot, 'dist/main.js');

/** The built program in a process of its own, as `npm start` runs it. */
export interface Program {
  readonly origin: string;
  /** Process id of the database server it started. */
  readonly postmaster: number;
  kill(signal: NodeJS.Signals): void;
  /** @returns the exit code; null when a signal ended it */
  ended(): Promise<number | null>;
  /** What it printed, for messages of failed tests. */
  printed(): string;
}

/** @throws when it ends before it is ready, with what it printed */
export async function startProgram(dataDir: string): Promise<Program> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: node scripts/build.mjs builds it, and npm test does so first');
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ready = Promise.withResolvers<string>();
  const note = (text: string): void => {
    printed += text;
    const origin = /is running: (http:\S+)/.exec(printed)?.[1];
    if (origin !== undefined) ready.resolve(origin);
  };
  child.stdout.setEncoding('utf8').on('data', note);
  child.stderr.setEncoding('utf8').on('data', note);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  void ended.then((code) => ready.reject(new Error(`The program ended with ${code} before it was ready:\n${printed}`)));
  const origin = await ready.promise;
  const server = await readPostmaster(path.join(dataDir, 'pg', 'postmaster.pid'));
  if (server === null) throw new Error('The program runs without a database');
  return {
    origin,
    postmaster: server.pid,
    kill: (signal) => void child.kill(signal),
    ended: () => ended,
    printed: () => printed,
  };
}

/** Signs in with what the first start printed. @returns the `cookie` header */
export async function signInTo(program: Program, dataDir: string, login: string): Promise<string> {
  const signIns = JSON.parse(await readFile(path.join(dataDir, 'demo-sign-ins.json'), 'utf8')) as DemoSignIn[];
  const password = signIns.find((one) => one.login === login)?.password ?? '';
  const answer = await fetch(`${program.origin}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: program.origin },
    body: new URLSearchParams({ login, password }),
  });
  if (answer.status !== 303) throw new Error(`Signing in as ${login} was answered with ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
