import { Logger, parseCronItems, run, runOnce, type ParsedCronItem, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import { quiet } from './db.ts';
import { taskName } from './event.ts';
import { sweepFiles } from './files/sweep.ts';
import { safeError } from './logging.ts';
import { task, type Module, type Task } from './module.ts';
import { clearRates } from './rate.ts';
import type { Room } from './room.ts';

export interface WorkerHandle {
  /** Lets running jobs finish, takes no new ones. */
  stop(): Promise<void>;
  /** Settles when the worker has ended; rejects when it ended by itself, so that the program can end too. */
  readonly ended: Promise<void>;
}

interface WorkerOptions {
  /** Jobs at a time. */
  readonly jobsAtOnce?: number;
}

const KEY_DAYS = 30;

/** What the kernel itself does later. Times are UTC; Việt Nam is seven hours ahead. */
const kernelTasks: readonly Task[] = [
  task('kernel.sweep-files', async (room) => void (await sweepFiles(room)), '17 19 * * *'),
  task('kernel.clear-command-keys', clearCommandKeys, '37 19 * * *'),
  task('kernel.clear-rates', clearRates, '*/30 * * * *'),
];

/** A form sent again after a month is a new form. */
async function clearCommandKeys(room: Room): Promise<void> {
  const before = room.now().subtract({ hours: KEY_DAYS * 24 });
  await room.db.deleteFrom('kernel.command_key').where('at', '<', before).execute();
}

/**
 * Starts taking jobs: what subscribers are owed, what modules do on a schedule, what the kernel keeps tidy. Any number
 * of workers may run; each slot of a schedule makes one job among them all. After a night switched off, a scheduled
 * task that was missed within the last day runs once.
 */
export async function startWorker(room: Room, modules: readonly Module[], options: WorkerOptions = {}): Promise<WorkerHandle> {
  const taskList = taskListOf(room, modules);
  const concurrency = options.jobsAtOnce ?? 3;
  const pgPool = poolBeside(room, concurrency + 1);
  const parsedCronItems = cronItemsOf(modules);
  const runner = await run({ pgPool, taskList, parsedCronItems, concurrency, noHandleSignals: true, logger: loggerOf(room) });
  return {
    stop: async () => {
      await runner.stop();
      await pgPool.end();
    },
    ended: runner.promise,
  };
}

/** The library reads instants as `Date`, where the rest of the program reads them as `Temporal.Instant`. */
function poolBeside(room: Room, max: number): pg.Pool {
  const { connectionString } = room.pool.options;
  const instant: number = pg.types.builtins.TIMESTAMPTZ;
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) => ((oid as number) === instant ? asDate : pg.types.getTypeParser(oid, format)),
  };
  return quiet(new pg.Pool({ connectionString, max, types, application_name: 'diem-cau-jobs' }));
}

const asDate = (text: string): Date => new Date(Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds);

/**
 * For tests: runs everything that is due by the room's clock, and what that makes due, before it returns.
 * @throws {AggregateError} with what the jobs threw
 */
export async function runPendingJobs(room: Room, modules: readonly Module[]): Promise<void> {
  const faults: unknown[] = [];
  await sql`select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs
    where run_at > now() and run_at <= ${room.now()}::timestamptz`.execute(room.db);
  const taskList = taskListOf(room, modules, (error) => faults.push(error));
  const pgPool = poolBeside(room, 2);
  try {
    await runOnce({ pgPool, taskList, noHandleSignals: true, logger: loggerOf(room) });
  } finally {
    await pgPool.end();
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} jobs failed`);
}

const tasksOf = (modules: readonly Module[]): readonly Task[] => [
  ...kernelTasks,
  ...modules.flatMap((module) => module.tasks ?? []),
];

type Report = (error: unknown) => void;

function taskListOf(room: Room, modules: readonly Module[], report: Report = () => undefined): TaskList {
  const list: Record<string, (payload: unknown) => Promise<void>> = {};
  const add = (name: string, work: (room: Room, payload: never) => Promise<void>): void => {
    if (name in list) throw new Error(`Two tasks are called ${name}`);
    list[name] = (payload) => guarded(room, name, () => work(room, payload as never), report);
  };
  for (const { name, run: work } of tasksOf(modules)) add(name, work);
  for (const subscription of modules.flatMap((module) => module.subscriptions ?? [])) {
    add(taskName(subscription), subscription.handle);
  }
  return list;
}

/** What a job throws is kept beside the job and in the log: both get it without the values it happened with. */
async function guarded(room: Room, name: string, work: () => Promise<void>, report: Report): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(error);
    room.log.error({ task: name, error }, 'job failed');
    const { type, code, message } = safeError(error);
    throw new Error([name, type, code, message].filter((part) => part !== undefined).join(': '), { cause: error });
  }
}

const BACKFILL_MS = 24 * 60 * 60 * 1000;

/** Slots are known by the task's name; those missed while nothing ran fall together into one job. */
const cronItemsOf = (modules: readonly Module[]): ParsedCronItem[] =>
  parseCronItems(
    tasksOf(modules).flatMap(({ name, cron }) =>
      cron === undefined
        ? []
        : [{ task: name, match: cron, identifier: name, options: { backfillPeriod: BACKFILL_MS, jobKey: name } }],
    ),
  );

/** The library's own lines repeat payloads and errors; failures are told by `guarded`, of the rest only faults matter. */
const loggerOf = (room: Room): Logger =>
  new Logger(({ label, taskIdentifier }) => (level, message) => {
    if (level !== 'error' && level !== 'warning') return;
    if (taskIdentifier !== undefined) return;
    room.log.warn({ part: label ?? 'worker' }, message.slice(0, 300));
  });
