import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anonymous, everyone, hidden, signedIn, type Actor, type Verdict } from './actor.ts';
import { command, type Command } from './command.ts';
import { event, on } from './event.ts';
import { text } from './fields.ts';
import { newId } from './id.ts';
import { ok, refuse } from './result.ts';
import type { Act } from './room.ts';
import { testRoom, type TestRoom } from './testing/room.ts';

const happened = event<{ name: string }>('test.happened');
const acts: Act[] = [];
let room: TestRoom;

const person = { ...anonymous, kind: 'person', person: newId<'org.person'>(), name: 'Người Thử' } as Actor;

/** Writes one row of a kernel table, as a module would of its own. */
function writing(
  parts: { may?: () => Verdict; run?: 'ok' | 'refuse' | 'throw' | 'silent' } = {},
): Command<{ at: string }, 'test.refused'> {
  return command({
    name: 'test.write-key',
    input: z.object({ scope: text(50) }),
    load: async () => ({}),
    may: parts.may ?? (() => everyone),
    run: async ({ tx, record, emit, now }, _subject, { scope }) => {
      await tx.insertInto('kernel.command_key').values({ key: newId(), scope }).execute();
      await emit(happened, { name: scope });
      if (parts.run === 'refuse') return refuse('test.refused', { scope });
      if (parts.run === 'throw') throw new Error('a bug');
      if (parts.run !== 'silent')
        await record({ unit: null, table: 'kernel.command_key', row: scope, before: null, after: { scope } });
      return ok({ at: now.toString() });
    },
  });
}

const rowsOf = async (scope: string): Promise<number> =>
  (await room.db.selectFrom('kernel.command_key').select('key').where('scope', '=', scope).execute()).length;
const jobs = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from graphile_worker.jobs`.execute(room.db)).rows[0]?.n ?? -1;

beforeAll(async () => {
  room = await testRoom({
    subscriptions: [on(happened, 'test.listener', async () => undefined)],
    recordAct: async (_tx, act) => void acts.push(act),
  });
});
beforeEach(() => void acts.splice(0));
afterAll(() => room.close());

describe('a command', () => {
  test('writes row, event and record together', async () => {
    const before = await jobs();
    const outcome = await writing()(room, person, { scope: 'whole' });
    expect(outcome).toEqual({ ok: true, value: { at: '2026-11-21T02:00:00Z' } });
    expect(await rowsOf('whole')).toBe(1);
    expect(await jobs()).toBe(before + 1);
    expect(acts).toMatchObject([
      { command: 'test.write-key', row: 'whole', because: { kind: 'everyone' }, actor: { kind: 'person' } },
    ]);
  });

  test.each(['refuse', 'throw', 'silent'] as const)('that ends in %s leaves nothing behind', async (run) => {
    const before = await jobs();
    const outcome = writing({ run })(room, person, { scope: `gone-${run}` });
    if (run === 'refuse') expect(await outcome).toEqual({ ok: false, why: 'test.refused', details: { scope: 'gone-refuse' } });
    else await expect(outcome).rejects.toThrow(run === 'throw' ? 'a bug' : /without leaving a record/);
    expect(await rowsOf(`gone-${run}`)).toBe(0);
    expect(await jobs()).toBe(before);
  });

  test('with a wrong field touches nothing and names the field', async () => {
    expect(await writing()(room, person, { scope: '  ' })).toEqual({
      ok: false,
      why: 'invalid',
      fields: { scope: { code: 'kernel.field.required', values: { minimum: 1 } } },
    });
    expect(await writing()(room, person, { scope: 'x'.repeat(51) })).toMatchObject({
      fields: { scope: { code: 'kernel.field.too-long', values: { maximum: 50 } } },
    });
    expect(await writing()(room, person, null)).toMatchObject({ why: 'invalid' });
  });

  test.each([
    ['somebody unknown', () => signedIn(anonymous), 'sign-in'],
    ['somebody without the right', () => ({ may: false, why: 'forbidden' }) as const, 'forbidden'],
    ['something not to be told of', () => hidden, 'not-found'],
  ] as const)('refuses %s', async (_who, may, why) => {
    expect(await writing({ may })(room, person, { scope: 'never' })).toEqual({ ok: false, why, details: {} });
    expect(await rowsOf('never')).toBe(0);
  });

  test('sent twice with one key runs once and answers the same', async () => {
    const key = newId();
    const first = await writing()(room, person, { scope: 'once' }, key);
    room.setNow('2026-11-21T10:00:00+07:00');
    expect(await writing()(room, person, { scope: 'once' }, key)).toEqual(first);
    expect(await rowsOf('once')).toBe(1);
  });

  test('sent five times at the same moment with one key runs once', async () => {
    const key = newId();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => writing()(room, person, { scope: 'race' }, key)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await rowsOf('race')).toBe(1);
  });

  test('sent with one key but another content is another command', async () => {
    const key = newId();
    await writing()(room, person, { scope: 'first' }, key);
    await writing()(room, person, { scope: 'second' }, key);
    expect([await rowsOf('first'), await rowsOf('second')]).toEqual([1, 1]);
  });

  test('refused under a key may be sent again with the same key', async () => {
    const key = newId();
    await writing({ run: 'refuse' })(room, person, { scope: 'again' }, key);
    expect(await writing()(room, person, { scope: 'again' }, key)).toMatchObject({ ok: true });
  });

  test('under a key of somebody else is a command of its own', async () => {
    const key = newId();
    await writing()(room, person, { scope: 'mine' }, key);
    const other = { ...person, person: newId<'org.person'>() };
    await writing()(room, other, { scope: 'theirs' }, key);
    expect(await rowsOf('theirs')).toBe(1);
  });

  test('may not call another command', async () => {
    const outer = command({
      name: 'test.outer',
      input: z.object({}),
      load: async () => ({}),
      may: () => everyone,
      run: async ({ room: here }) => {
        await writing()(here, person, { scope: 'nested' });
        return ok(null);
      },
    });
    await expect(outer(room, person, {})).rejects.toThrow(/may not call the command test\.write-key/);
  });

  test('stopped by a passing conflict tries again', async () => {
    let attempts = 0;
    const shaky = command({
      name: 'test.shaky',
      input: z.object({}),
      load: async () => ({}),
      may: () => everyone,
      run: async ({ record }) => {
        attempts += 1;
        if (attempts < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
        await record({ unit: null, table: 'kernel.command_key', row: 'x', before: null, after: null });
        return ok(attempts);
      },
    });
    expect(await shaky(room, person, {})).toEqual({ ok: true, value: 3 });
  });
});

describe('the handle for queries', () => {
  test('is refused by the database when it writes all the same', async () => {
    const write = sql`insert into kernel.command_key (key, scope) values (gen_random_uuid(), 'read-only')`.execute(room.reader);
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });
});
