import { spawn, type ChildProcess } from 'node:child_process';
import { ok, refuse, type Result } from '../result.ts';
import type { Binaries } from './binaries.ts';
import { lastLine } from './cluster.ts';
import { errno, type PostgresCode } from './codes.ts';
import { serverArguments, type Listening } from './options.ts';
import type { Places } from './places.ts';
import { hasEnded, runToEnd, spawnOptions, waitUntil } from './process.ts';
import type { RunAs } from './run-as.ts';
import { readPostmaster } from './takeover.ts';
import { watchOver, type Watch } from './watch.ts';

type Why = Extract<
  PostgresCode,
  'data.disk-full' | 'data.in-use' | 'postgres.cannot-run' | 'postgres.start-failed' | 'postgres.not-ready'
>;

export interface ServerPlan {
  readonly binaries: Binaries;
  readonly places: Places;
  readonly runAs: RunAs | null;
  readonly listening: Listening;
  readonly kind: 'durable' | 'throwaway';
  /** Gets what the server writes to its log. */
  readonly onLog: (text: string) => void;
  /** Called once when the server has been busy repairing itself for a while. */
  readonly onSlow: () => void;
  /** Called when the server ends without having been asked to. */
  readonly onLost: (reason: string) => void;
  /** Folder the watch removes when this program dies; for tests. */
  readonly removeAfter?: string;
}

export interface Server {
  readonly pid: number;
  /** Ends all connections and stops; committed rows are safe. */
  stop(): Promise<void>;
}

/** Recovery after a power cut reads at most `max_wal_size` and takes seconds; a backup's recovery may take longer. */
const LONGEST_START_MS = 10 * 60_000;
const SLOW_START_MS = 5000;
/** How long the children of a killed server may take to notice. */
const OLD_CHILDREN_MS = 10_000;

/** Starts the server and waits until it takes connections. */
export async function startServer(plan: ServerPlan): Promise<Result<Server, Why>> {
  const end = performance.now() + OLD_CHILDREN_MS;
  for (;;) {
    const started = await startOnce(plan);
    const retry = !started.ok && /pre-existing shared memory block/.test(String(started.details['reason'] ?? ''));
    if (!retry || performance.now() > end) return started;
  }
}

async function startOnce(plan: ServerPlan): Promise<Result<Server, Why>> {
  const { child, watch, recent, notStarted } = launch(plan);
  let slow = false;
  const began = performance.now();
  const ready = async () => {
    if (!slow && performance.now() - began > SLOW_START_MS) {
      slow = true;
      plan.onSlow();
    }
    if (notStarted() !== null || hasEnded(child)) return true;
    const seen = await readPostmaster(plan.places.postmasterPid);
    return seen !== null && seen.pid === child.pid && seen.ready;
  };
  const inTime = await waitUntil(ready, LONGEST_START_MS);
  const reason = notStarted();
  if (reason !== null) return refuse('postgres.cannot-run', { reason });
  if (child.pid === undefined || hasEnded(child)) {
    watch?.end();
    return explain(recent(), plan.places.dataDir);
  }
  const server = handle(child, child.pid, plan, { watch, recent });
  if (inTime) return ok(server);
  await server.stop();
  return refuse('postgres.not-ready', { seconds: LONGEST_START_MS / 1000 });
}

/** Neither the server nor its pipe keeps this program alive; the watch stops the server when the program is gone. */
function launch(plan: ServerPlan) {
  let text = '';
  let problem: string | null = null;
  const child = spawn(plan.binaries.postgres, serverArguments(plan.places.cluster, plan.listening, plan.kind), {
    ...spawnOptions(plan.runAs),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.on('error', (error) => (problem = errno(error) ?? error.message));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000);
    plan.onLog(chunk);
  });
  child.unref();
  if ('unref' in child.stderr && typeof child.stderr.unref === 'function') child.stderr.unref();
  const watched = child.pid === undefined ? null : { pid: child.pid, postmasterPid: plan.places.postmasterPid };
  const watch = watched && watchOver(watched, plan.runAs, plan.removeAfter);
  return { child, watch, recent: () => text, notStarted: () => problem };
}

function handle(
  child: ChildProcess,
  pid: number,
  plan: ServerPlan,
  { watch, recent }: { watch: Watch | null; recent: () => string },
): Server {
  let stopping: Promise<void> | null = null;
  child.on('exit', (code, signal) => {
    if (stopping !== null) return;
    // For tests the watch stays: it is what removes their folder.
    if (plan.removeAfter === undefined) watch?.end();
    plan.onLost(signal ?? `${code}: ${lastLine(recent())}`);
  });
  const stop = async () => {
    child.ref();
    await stopServer(child, plan);
    watch?.end();
  };
  return { pid, stop: () => (stopping ??= stop()) };
}

/** Fast, then immediate, then by force; PostgreSQL repairs itself at the next start after the last two. */
async function stopServer(child: ChildProcess, plan: ServerPlan): Promise<void> {
  const gone = () => hasEnded(child);
  if (process.platform === 'win32') {
    await runToEnd(plan.binaries.pgCtl, ['stop', '-D', plan.places.cluster, '-m', 'fast'], plan.runAs);
  } else child.kill('SIGINT');
  if (await waitUntil(gone, 30_000)) return;
  child.kill('SIGQUIT');
  if (await waitUntil(gone, 10_000)) return;
  child.kill('SIGKILL');
  await waitUntil(gone, 10_000);
}

function explain(output: string, folder: string): Result<never, Why> {
  if (/No space left|Disk quota/.test(output)) return refuse('data.disk-full', { folder });
  const other = /another postmaster \(PID (\d+)\)/.exec(output);
  if (other) return refuse('data.in-use', { pid: Number(other[1]) });
  if (/error while loading shared libraries/.test(output)) return refuse('postgres.cannot-run', { reason: lastLine(output) });
  const reason = /pre-existing shared memory block/.exec(output)?.[0] ?? lastLine(output);
  return refuse('postgres.start-failed', { reason });
}
