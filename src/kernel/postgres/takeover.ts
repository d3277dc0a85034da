import { readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { ok, refuse, type Result } from '../result.ts';
import { errno, type PostgresCode } from './codes.ts';
import type { Listening } from './options.ts';
import type { Places } from './places.ts';
import { commandLine, isAlive, signal, waitUntil } from './process.ts';

/** What a running server writes about itself. */
export interface Postmaster {
  readonly pid: number;
  readonly listening: Listening;
  readonly ready: boolean;
}

/** Null when no server runs here, or when it has not yet written everything. */
export async function readPostmaster(file: string): Promise<Postmaster | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const socketDir = lines[4] === undefined || lines[4] === '' ? null : lines[4];
  return { pid, listening: { socketDir, port: Number(lines[3]) }, ready: lines[7]?.startsWith('ready') ?? false };
}

/**
 * What a killed run left behind. We hold the folder's lock, so a server still running on it is nobody's: it is asked to
 * stop (fast, then immediate; committed rows are safe in both) and a new one is started, rather than taken over, because
 * its settings, its log pipe and its watch belonged to the dead program. A server of another container, whose process
 * we cannot see but whose socket answers, is left alone.
 */
export async function stopOrphan(
  places: Places,
): Promise<Result<null, Extract<PostgresCode, 'data.in-use' | 'postgres.orphan-stays'>>> {
  const old = await readPostmaster(places.postmasterPid);
  if (old !== null) {
    if (await isServerOf(old.pid, places.cluster)) {
      if (!(await endServer(old.pid, places.cluster))) return refuse('postgres.orphan-stays', { pid: old.pid });
    } else if (await answers(old.listening)) {
      return refuse('data.in-use', { pid: old.pid });
    } else if (isAlive(old.pid)) {
      // The number now belongs to another program, which PostgreSQL would mistake for its own former self.
      await rm(places.postmasterPid, { force: true });
    }
  }
  await emptyFolder(places.run);
  return ok(null);
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  return (await commandLine(pid))?.includes(`-D ${cluster} `) ?? false;
}

/** A process that ended but was not yet collected by its parent has no command line any more and counts as gone. */
async function endServer(pid: number, cluster: string): Promise<boolean> {
  const gone = async () => !(await isServerOf(pid, cluster));
  signal(pid, 'SIGINT');
  if (await waitUntil(gone, 20_000)) return true;
  signal(pid, 'SIGQUIT');
  return waitUntil(gone, 10_000);
}

function answers({ socketDir, port }: Listening): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = socketDir === null ? connect(port, '127.0.0.1') : connect(path.join(socketDir, `.s.PGSQL.${port}`));
    socket.setTimeout(2000);
    const say = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .on('connect', () => say(true))
      .on('error', () => say(false))
      .on('timeout', () => say(false));
  });
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
}
