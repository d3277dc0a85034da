import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import { projectRoot } from '#kernel/root.ts';
import { end } from './child.ts';

/** The built program as `npm start` runs it: its own settings, its own embedded database, its log in a file. */
export interface Program {
  readonly pid: number;
  readonly port: number;
  /** From starting the process to the line that says where it is to be found. */
  readonly startSeconds: number;
  stop(): Promise<void>;
}

const PATIENCE_SECONDS = 120;
const READY = /is running: http:\/\/localhost:(\d+)/;

export async function startProgram(folder: string): Promise<Program> {
  const logFile = path.join(folder, `program-${Date.now()}.log`);
  const log = await open(logFile, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, [...startWords(), '--no-demo'], {
    cwd: projectRoot,
    env: environment(path.join(folder, 'data')),
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  try {
    const port = await untilReady(child, logFile, started);
    const startSeconds = (performance.now() - started) / 1000;
    const onExit = (): void => void process.stderr.write(`The program ended by itself; its log: ${logFile}\n`);
    child.once('exit', onExit);
    const stop = (): Promise<void> => {
      child.off('exit', onExit);
      return end(child);
    };
    return { pid: child.pid ?? 0, port, startSeconds, stop };
  } catch (error) {
    await end(child);
    throw error;
  }
}

/** What `npm start` runs, with its flags: `node <words>`. */
const startWords = (): string[] => packageJson.scripts.start.split(' ').slice(1);

/** Nothing of this machine's settings: only what finds programs and folders. */
function environment(dataDir: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG, DATA_DIR: dataDir, PORT: '0', NODE_ENV: 'production' };
}

async function untilReady(child: ChildProcess, logFile: string, started: number): Promise<number> {
  while (performance.now() - started < PATIENCE_SECONDS * 1000) {
    const said = await readFile(logFile, 'utf8');
    const ready = READY.exec(said);
    if (ready !== null) return Number(ready[1]);
    if (child.exitCode !== null) throw new Error(`The program did not start:\n${said}`);
    await wait(5);
  }
  throw new Error(`The program was not ready after ${PATIENCE_SECONDS} s:\n${await readFile(logFile, 'utf8')}`);
}
