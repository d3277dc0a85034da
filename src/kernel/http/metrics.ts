import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Room } from '../room.ts';

const PREFIX = 'diem_cau_';

/** Measures every request and serves the figures. Nothing in them names a person, an address or a page's parameters. */
export function registerMetrics(app: FastifyInstance, room: Room, may: (request: FastifyRequest) => boolean): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  measureRequests(app, registry);
  measurePool(registry, room);
  measureJobs(registry, room);
  app.get('/metrics', { config: { policy: 'public' }, logLevel: 'warn' }, async (request, reply) => {
    if (!may(request)) return reply.code(403).type('text/plain').send('Forbidden\n');
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const duration = new Histogram({
    name: `${PREFIX}request_seconds`,
    help: 'Time to answer, by method, pattern of the route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'none' } = request.routeOptions;
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

function measurePool(registry: Registry, room: Room): void {
  const connections = new Gauge({
    name: `${PREFIX}database_connections`,
    help: 'Connections of the writing pool, by state; waiting are callers without one',
    labelNames: ['state'] as const,
    registers: [],
    collect() {
      this.set({ state: 'open' }, room.pool.totalCount);
      this.set({ state: 'idle' }, room.pool.idleCount);
      this.set({ state: 'waiting' }, room.pool.waitingCount);
    },
  });
  registry.registerMetric(connections);
}

function measureJobs(registry: Registry, room: Room): void {
  const jobs = new Gauge({
    name: `${PREFIX}jobs`,
    help: 'Jobs by state: due, later, running, or failed for good',
    labelNames: ['state'] as const,
    registers: [],
    async collect() {
      const counts = await countJobs(room);
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });
  registry.registerMetric(jobs);
}

async function countJobs(room: Room): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select count(*) filter (where locked_at is not null) as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts) as failed,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= ${room.now()}::timestamptz) as due,
      count(*) filter (where locked_at is null and attempts < max_attempts and run_at > ${room.now()}::timestamptz) as later
    from graphile_worker.jobs`.execute(room.db);
  return rows[0] ?? {};
}
