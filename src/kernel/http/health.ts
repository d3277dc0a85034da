import { timingSafeEqual } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Room } from '../room.ts';
import { registerMetrics } from './metrics.ts';

export interface HealthOptions {
  /** Folder whose disk must take a file; left out where this machine keeps no data. */
  readonly dataDir?: string | undefined;
  /** Lets a collector on another machine read `/metrics` as a bearer token. */
  readonly metricsToken?: string | undefined;
}

type State = 'ok' | 'failed';

export interface Health {
  readonly status: State;
  readonly database: State;
  readonly jobs: State;
  readonly disk: State;
}

const PATIENCE_MS = 3000;
/** A job that has been due this long means that no worker runs. */
const STUCK = { minutes: 15 };
/** Asked often by load balancers; the answer is kept this long. */
const FRESH_MS = 1000;

/** `/health` for supervisors and load balancers, `/metrics` for Prometheus. */
export function registerHealth(app: FastifyInstance, room: Room, options: HealthOptions = {}): void {
  const current = kept(() => checkHealth(room, options.dataDir));
  app.get('/health', { config: { policy: 'public' }, logLevel: 'warn' }, async (_request, reply) => {
    const health = await current();
    return reply
      .code(health.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health);
  });
  registerMetrics(app, room, (request) => mayMeasure(request, options.metricsToken));
}

/** States only: why something failed stands in the log, not on a public address. */
async function checkHealth(room: Room, dataDir: string | undefined): Promise<Health> {
  const [database, jobs, disk] = await Promise.all([
    check(room, 'database', () => sql`select 1`.execute(room.db)),
    check(room, 'jobs', () => assertJobsMove(room)),
    check(room, 'disk', () => (dataDir === undefined ? Promise.resolve() : assertWritable(dataDir))),
  ]);
  const status = [database, jobs, disk].every((state) => state === 'ok') ? 'ok' : 'failed';
  return { status, database, jobs, disk };
}

async function check(room: Room, part: string, work: () => Promise<unknown>): Promise<State> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    await Promise.race([work(), late]);
    return 'ok';
  } catch (error) {
    room.log.warn({ part, error }, 'health check failed');
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}

async function assertJobsMove(room: Room): Promise<void> {
  const before = room.now().subtract(STUCK);
  const { rows } = await sql`
    select 1 from graphile_worker.jobs
    where locked_at is null and attempts < max_attempts and run_at < ${before}::timestamptz limit 1`.execute(room.db);
  if (rows.length > 0) throw new Error('Jobs are waiting and nobody takes them');
}

async function assertWritable(folder: string): Promise<void> {
  const file = path.join(folder, `.health-${process.pid}`);
  const handle = await open(file, 'w');
  try {
    await handle.writeFile('ok');
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}

/** Calls within a second share one answer. */
function kept<T>(work: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly value: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (last === null || now - last.at > FRESH_MS) last = { at: now, value: work() };
    return last.value;
  };
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** From this machine itself, not through a proxy on it; or with the token. */
function mayMeasure(request: FastifyRequest, token: string | undefined): boolean {
  const { authorization, forwarded } = request.headers;
  if (token !== undefined && authorization !== undefined) return sameText(authorization, `Bearer ${token}`);
  const proxied = forwarded !== undefined || request.headers['x-forwarded-for'] !== undefined;
  return !proxied && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
