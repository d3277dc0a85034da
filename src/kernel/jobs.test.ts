import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addJob, event, on, writeEvent } from './event.ts';
import { newId } from './id.ts';
import { runPendingJobs, startWorker } from './jobs.ts';
import { task, type Module } from './module.ts';
import { testRoom, type TestRoom } from './testing/room.ts';

const published = event<{ row: string }>('works.published');
const seen: string[] = [];

const works: Module = {
  name: 'works',
  words: { vi: {}, en: {} },
  tasks: [
    task<{ row: string }>('works.count', async (_room, { row }) => void seen.push(`count ${row}`)),
    task('works.fail', async (room) => {
      await sql`select ${'Nguyễn Văn An'}::uuid`.execute(room.db);
    }),
    task('works.nightly', async () => void seen.push('nightly'), '0 18 * * *'),
  ],
  subscriptions: [
    on(published, 'ledger.note', async (_room, { row }) => void seen.push(`note ${row}`)),
    on(published, 'news.draft', async (room, { row }) => {
      await room.db.transaction().execute((tx) => addJob(tx, 'works.count', { row }));
    }),
  ],
};

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom({ subscriptions: works.subscriptions ?? [] });
});
afterAll(() => room.close());
beforeEach(() => {
  seen.length = 0;
});

const inTransaction = (work: Parameters<ReturnType<TestRoom['db']['transaction']>['execute']>[0]) =>
  room.db.transaction().execute(work);

describe('jobs as the login that owns nothing', () => {
  it('are those of the program, not of the owner', async () => {
    const { rows } = await sql<{ owns: boolean }>`
      select pg_has_role(current_user, nspowner, 'member') as owns from pg_namespace where nspname = 'graphile_worker'`.execute(
      room.db,
    );
    expect(rows[0]?.owns).toBe(false);
  });

  it('reach every subscriber once, and the jobs these add', async () => {
    await inTransaction((tx) => writeEvent(tx, room.subscriptions, published.name, { row: 'a' }));
    await runPendingJobs(room, [works]);
    expect(seen.toSorted()).toEqual(['count a', 'note a']);
    await runPendingJobs(room, [works]);
    expect(seen).toHaveLength(2);
  });

  it('do not exist when the transaction that wrote them fails', async () => {
    await expect(
      inTransaction(async (tx) => {
        await writeEvent(tx, room.subscriptions, published.name, { row: 'b' });
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    await runPendingJobs(room, [works]);
    expect(seen).toEqual([]);
  });

  it('wait for their time by the clock of the room', async () => {
    const at = room.now().add({ hours: 48 });
    await inTransaction((tx) => addJob(tx, 'works.count', { row: 'later' }, { at }));
    await runPendingJobs(room, [works]);
    expect(seen).toEqual([]);
    const before = room.now();
    room.setNow(at.add({ minutes: 1 }).toString());
    await runPendingJobs(room, [works]);
    room.setNow(before.toString());
    expect(seen).toEqual(['count later']);
  });

  it('with one key replace each other while they wait', async () => {
    await inTransaction((tx) => addJob(tx, 'works.count', { row: 'old' }, { key: 'once' }));
    await inTransaction((tx) => addJob(tx, 'works.count', { row: 'new' }, { key: 'once' }));
    await runPendingJobs(room, [works]);
    expect(seen).toEqual(['count new']);
  });
});

it('keeps what a failed job threw without the personal values in it', async () => {
  await inTransaction((tx) => addJob(tx, 'works.fail', {}));
  await expect(runPendingJobs(room, [works])).rejects.toThrow(AggregateError);
  const { rows } = await sql<{ last_error: string }>`select last_error from graphile_worker.jobs`.execute(room.db);
  expect(rows[0]?.last_error).toContain('22P02');
  expect(rows[0]?.last_error).not.toContain('Nguyễn');
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`.execute(room.db);
});

it('refuses two tasks of one name', async () => {
  await expect(startWorker(room, [works, works])).rejects.toThrow('Two tasks are called works.count');
});

it('works continuously and makes one job per missed slot of a schedule, however many workers start', async () => {
  const yesterday = new Date(Date.now() - 30 * 60 * 60 * 1000);
  await sql`insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('works.nightly', ${yesterday}, ${yesterday})`.execute(room.db);
  const workers = [await startWorker(room, [works], { jobsAtOnce: 1 }), await startWorker(room, [works], { jobsAtOnce: 1 })];
  await inTransaction((tx) => writeEvent(tx, room.subscriptions, published.name, { row: 'live' }));
  await expect.poll(() => seen.toSorted(), { timeout: 10_000 }).toEqual(['count live', 'nightly', 'note live']);
  await Promise.all(workers.map((worker) => worker.stop()));
});

it('clears form keys after thirty days and rates when they are free', async () => {
  const now = room.now();
  const [old, young] = [newId(), newId()];
  await room.db
    .insertInto('kernel.command_key')
    .values([
      { key: old, scope: 'a', at: now.subtract({ hours: 31 * 24 }) },
      { key: young, scope: 'a', at: now.subtract({ hours: 29 * 24 }) },
    ])
    .execute();
  await room.db
    .insertInto('kernel.rate')
    .values([
      { key: 'past', free_at: now.subtract({ seconds: 1 }) },
      { key: 'future', free_at: now.add({ seconds: 60 }) },
    ])
    .execute();
  await inTransaction(async (tx) => {
    await addJob(tx, 'kernel.clear-command-keys', {});
    await addJob(tx, 'kernel.clear-rates', {});
  });
  await runPendingJobs(room, [works]);
  expect(await room.db.selectFrom('kernel.command_key').select('key').execute()).toEqual([{ key: young }]);
  expect(await room.db.selectFrom('kernel.rate').select('key').execute()).toEqual([{ key: 'future' }]);
});
