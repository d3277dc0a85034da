import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { anonymous, denied, everyone } from '../actor.ts';
import { testRoom, type TestRoom } from '../testing/room.ts';
import { liveRoutes, openLive, publish, type Live } from './index.ts';

let room: TestRoom;
let live: Live;
let app: FastifyInstance;
let origin: string;

beforeAll(async () => {
  room = await testRoom();
  live = openLive(room);
  app = fastify();
  await app.register(cookie);
  app.decorateRequest('actor', null as never);
  app.addHook('onRequest', async (request) => {
    request.actor = anonymous;
  });
  const route = liveRoutes(app, room, live, { all: 4, ofNetwork: 3 });
  route({
    path: '/song/:unit',
    params: z.object({ unit: z.string() }),
    load: async (_visit, { unit }) => (unit === 'none' ? null : unit),
    may: (_actor, unit) => (unit === 'secret' ? denied : everyone),
    topics: (unit) => [`register:${unit}`],
  });
  origin = await app.listen({ port: 0, host: '127.0.0.1' });
  await vi.waitUntil(async () => (await listening()) === 1, 5000);
});
afterAll(async () => {
  await app.close();
  await live.close();
  await room.close();
});

async function listening(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from pg_stat_activity where datname = current_database() and application_name = 'diem-cau-live' and query ilike 'listen%'`.execute(
    room.db,
  );
  return rows[0]?.count ?? 0;
}

const tell = (topic: string, payload: Record<string, string>) =>
  room.db.transaction().execute((tx) => publish(tx, topic, payload));

interface Reader {
  /** Everything received so far. */
  text(): string;
  leave(): void;
  readonly ended: Promise<void>;
}

async function follow(unit: string, lastId?: string): Promise<Reader> {
  const abort = new AbortController();
  // The place of a reader who just left is free a moment later.
  const reply = await vi.waitFor(async () => {
    const attempt = await fetch(`${origin}/song/${unit}`, {
      signal: abort.signal,
      headers: lastId === undefined ? {} : { 'last-event-id': lastId },
    });
    expect([attempt.status, attempt.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    return attempt;
  });
  let text = '';
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of reply.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  return { text: () => text, leave: () => abort.abort(), ended: read().catch(() => undefined) };
}

const idIn = (text: string) => [...text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? '';

describe('a live stream', () => {
  it('tells what happens on its own topic once it is committed', async () => {
    const reader = await follow('a');
    await tell('register:b', { row: 'other' });
    await room.db
      .transaction()
      .execute(async (tx) => {
        await publish(tx, 'register:a', { row: 'undone' });
        throw new Error('refused');
      })
      .catch(() => undefined);
    await tell('register:a', { row: 'one' });
    await expect.poll(reader.text).toContain('event: change\ndata: {"topic":"register:a","payload":{"row":"one"}}\n\n');
    expect(reader.text()).not.toMatch(/other|undone/);
    reader.leave();
  });

  it('goes on where it was cut off', async () => {
    const first = await follow('a');
    await expect.poll(first.text).toContain('id: ');
    first.leave();
    await tell('register:a', { row: 'meanwhile' });
    const second = await follow('a', idIn(first.text()));
    await expect.poll(second.text).toContain('meanwhile');
    expect(second.text()).not.toContain('missed');
    second.leave();
    const third = await follow('a', '019abcde-0000-7000-8000-000000000000');
    await expect.poll(third.text).toContain('event: missed');
    third.leave();
  });

  it('says that something may have been missed after the database went away for a moment', async () => {
    const reader = await follow('a');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'diem-cau-live'`.execute(room.db);
    await expect.poll(reader.text, { timeout: 10_000 }).toContain('event: missed');
    await tell('register:a', { row: 'after' });
    await expect.poll(reader.text).toContain('after');
    reader.leave();
  });

  it('asks the policy', async () => {
    expect((await fetch(`${origin}/song/secret`)).status).toBe(403);
    expect((await fetch(`${origin}/song/none`)).status).toBe(404);
  });

  it('is given to a bounded number of readers, and its place is free again when one leaves', async () => {
    const readers = [await follow('a'), await follow('a'), await follow('a')];
    const refused = await fetch(`${origin}/song/a`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    readers[0]?.leave();
    await expect
      .poll(async () => (await fetch(`${origin}/song/a`, { signal: AbortSignal.timeout(300) })).status, { timeout: 5000 })
      .toBe(200);
    for (const reader of readers) reader.leave();
  });

  it('ignores what others shout on the channel', async () => {
    const reader = await follow('a');
    for (const text of ['', 'not json', '{}', '{"id":"x","topic":"register:a","payload":{}}']) {
      await sql`select pg_notify('diem_cau_live', ${text})`.execute(room.db);
    }
    await tell('register:a', { row: 'last' });
    await expect.poll(reader.text).toContain('last');
    expect(reader.text().match(/event: change/g)).toHaveLength(1);
    reader.leave();
  });
});

it('lets the server stop while streams are open', async () => {
  const reader = await follow('a');
  await app.close();
  await reader.ended;
  expect(reader.text()).toContain('retry: ');
});
