import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../db.ts';
import { addJob } from '../event.ts';
import { testRoom, type TestRoom } from '../testing/room.ts';
import { registerHealth } from './health.ts';

let room: TestRoom;
let folder: string;
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  room = await testRoom();
  folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-health-'));
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await room.close();
  await rm(folder, { recursive: true, force: true });
});

/** A server of its own, so that no answer kept for a second gets in the way. */
function server(options: Parameters<typeof registerHealth>[2] = {}, of = room): FastifyInstance {
  const app = fastify();
  registerHealth(app, of, options);
  app.get('/xa/:ma', async () => 'ok');
  apps.push(app);
  return app;
}

describe('/health', () => {
  it('is 200 when database, jobs and disk are well', async () => {
    const reply = await server({ dataDir: folder }).inject('/health');
    expect([reply.statusCode, reply.json()]).toEqual([200, { status: 'ok', database: 'ok', jobs: 'ok', disk: 'ok' }]);
  });

  it('is 503 when the disk takes nothing', async () => {
    const reply = await server({ dataDir: path.join(folder, 'absent') }).inject('/health');
    expect([reply.statusCode, reply.json()]).toEqual([503, { status: 'failed', database: 'ok', jobs: 'ok', disk: 'failed' }]);
    expect(reply.body).not.toContain(folder);
  });

  it('is 503 when a job has been waiting for a quarter of an hour, and well again when it is gone', async () => {
    await room.db.transaction().execute((tx) => addJob(tx, 'test.never', {}, { at: room.now().subtract({ minutes: 16 }) }));
    expect((await server().inject('/health')).json()).toMatchObject({ status: 'failed', jobs: 'failed' });
    await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`.execute(room.db);
    expect((await server().inject('/health')).statusCode).toBe(200);
  });

  it('is 503 without a database, and does not say where that is', async () => {
    const nowhere = openDatabase({ url: 'postgres://secret:secret@127.0.0.1:1/none' });
    const reply = await server({}, { ...room, ...nowhere }).inject('/health');
    expect([reply.statusCode, reply.json()]).toEqual([503, { status: 'failed', database: 'failed', jobs: 'failed', disk: 'ok' }]);
    await nowhere.close();
  });
});

describe('/metrics', () => {
  it('counts requests by pattern and status, jobs and connections, and names nobody', async () => {
    const app = server();
    await app.inject('/xa/xom-nui?ten=an');
    const { body } = await app.inject('/metrics');
    expect(body).toContain('diem_cau_request_seconds_count{method="GET",route="/xa/:ma",status="200"} 1');
    expect(body).toMatch(/diem_cau_jobs\{state="due"\} 0/);
    expect(body).toMatch(/diem_cau_database_connections\{state="open"\} \d/);
    expect(body).toContain('diem_cau_process_resident_memory_bytes');
    expect(body).not.toMatch(/xom-nui|ten=an/);
  });

  it('are for this machine itself or for who has the token', async () => {
    const app = server({ metricsToken: 'a long token' });
    const far = { url: '/metrics', remoteAddress: '203.0.113.9' };
    const statusOf = async (request: { url: string; remoteAddress?: string; headers?: Record<string, string> }) => {
      const reply: LightMyRequestResponse = await app.inject(request);
      return reply.statusCode;
    };
    expect(await statusOf({ url: '/metrics' })).toBe(200);
    expect(await statusOf(far)).toBe(403);
    expect(await statusOf({ url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(403);
    expect(await statusOf({ ...far, headers: { authorization: 'Bearer a long token' } })).toBe(200);
    expect(await statusOf({ ...far, headers: { authorization: 'Bearer another' } })).toBe(403);
    const open = server();
    expect((await open.inject({ ...far, headers: { authorization: 'Bearer undefined' } })).statusCode).toBe(403);
  });
});
