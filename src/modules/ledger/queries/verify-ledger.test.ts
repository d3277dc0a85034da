import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { system } from '#kernel/actor.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { takeCheckpoint } from '../commands/take-checkpoint.ts';
import { recordAct } from '../record-act.ts';
import { hashOf } from '../rules/record.ts';
import { makeAct, makeChain, officerAt } from '../testing/factories.ts';
import { tamper } from '../testing/owner.ts';
import { verifyLedger } from './verify-ledger.ts';

let room: TestRoom;
const unit = newId<'org.unit'>();
const other = newId<'org.unit'>();

beforeAll(async () => {
  room = await testRoom({ recordAct });
});
afterAll(() => room.close());
beforeEach(async () => {
  await tamper(room.db, 'truncate ledger.act, ledger.checkpoint, ledger.checkpoint_head');
  for (const seq of [1, 2, 3]) {
    await makeAct(room.db, { unit, ...officerAt(unit), before: { id: String(seq) } });
    await makeAct(room.db, { unit: other });
  }
});

const verify = () => verifyLedger(room.reader);
const seal = async (on: string): Promise<string> => {
  room.setNow(`${on}T00:10:00+07:00`);
  return unwrap(await takeCheckpoint(room, system, {})).root;
};

describe('one act changed behind the back of the program', () => {
  test.each([
    ['id', 'gen_random_uuid()', 'content'],
    ['at', `at + interval '1 microsecond'`, 'content'],
    ['command', `'org.end-body'`, 'content'],
    ['person_id', 'gen_random_uuid()', 'content'],
    ['holding_id', 'gen_random_uuid()', 'content'],
    ['post_title', `'Chủ tịch'`, 'content'],
    ['table_name', `'org.unit'`, 'content'],
    ['row_id', `'x'`, 'content'],
    ['before_digest', 'null', 'content'],
    ['after_digest', 'sha256(after_digest)', 'content'],
    ['prev_hash', 'sha256(prev_hash)', 'link'],
    ['hash', 'sha256(hash)', 'content'],
    ['ground', `'self', holding_id = null, post_title = null`, 'content'],
    ['actor', `'system', person_id = null`, 'content'],
  ])('%s', async (column, value, fault) => {
    expect(await tamper(room.db, `update ledger.act set ${column} = ${value} where chain = $1 and seq = 2`, [unit])).toBe(1);
    expect(await verify()).toEqual({ ok: false, why: `ledger.fault.${fault}`, details: { chain: unit, seq: 2 } });
  });

  test('moved to another number', async () => {
    await tamper(room.db, 'update ledger.act set seq = 7 where chain = $1 and seq = 3', [unit]);
    expect(await verify()).toMatchObject({ why: 'ledger.fault.gap', details: { chain: unit, seq: 7 } });
  });

  test('moved to another chain', async () => {
    await tamper(room.db, 'update ledger.act set chain = $2, seq = 4 where chain = $1 and seq = 3', [unit, other]);
    expect(await verify()).toMatchObject({ why: 'ledger.fault.link', details: { chain: other, seq: 4 } });
  });

  test('removed from the middle', async () => {
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 2', [unit]);
    expect(await verify()).toMatchObject({ why: 'ledger.fault.gap', details: { chain: unit, seq: 3 } });
  });

  test('removed from the beginning', async () => {
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 1', [unit]);
    expect(await verify()).toMatchObject({ why: 'ledger.fault.gap', details: { chain: unit, seq: 2 } });
  });

  test('with a new hash of its own: the next act tells', async () => {
    const act = await room.db
      .selectFrom('ledger.act')
      .selectAll()
      .where('chain', '=', unit)
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    const { hash: _old, ...content } = act;
    const forged = hashOf({ ...content, command: 'org.end-body' });
    await tamper(room.db, `update ledger.act set command = 'org.end-body', hash = $2 where chain = $1 and seq = 2`, [
      unit,
      forged,
    ]);
    expect(await verify()).toMatchObject({ why: 'ledger.fault.link', details: { chain: unit, seq: 3 } });
  });
});

describe('the end of a chain cut off', () => {
  test('is not seen without a checkpoint', async () => {
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 3', [unit]);
    expect(await verify()).toMatchObject({ ok: true });
  });

  test('is seen with one', async () => {
    await seal('2026-11-22');
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 3', [unit]);
    expect(await verify()).toMatchObject({ why: 'ledger.fault.missing', details: { number: 1, chain: unit, seq: 3 } });
  });

  test('is seen when the checkpoint is changed to match', async () => {
    await seal('2026-11-22');
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 3', [unit]);
    await tamper(
      room.db,
      'update ledger.checkpoint_head h set seq = 2, hash = (select hash from ledger.act a where a.chain = h.chain and seq = 2) where chain = $1',
      [unit],
    );
    expect(await verify()).toMatchObject({ why: 'ledger.fault.seal', details: { number: 1 } });
  });

  test('is seen when the checkpoint is removed with it', async () => {
    await seal('2026-11-22');
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 3', [unit]);
    await tamper(room.db, 'delete from ledger.checkpoint_head');
    await tamper(room.db, 'delete from ledger.checkpoint');
    expect(await verify()).toMatchObject({ why: 'ledger.fault.seal', details: { number: 1 } });
  });

  test('is seen against a seal on paper when every trace in the database is gone', async () => {
    const onPaper = await seal('2026-11-22');
    await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 3', [unit]);
    await tamper(room.db, 'delete from ledger.checkpoint_head');
    await tamper(room.db, 'delete from ledger.checkpoint');
    await tamper(room.db, `delete from ledger.act where command = 'ledger.take-checkpoint'`);
    expect(await verify()).toMatchObject({ ok: true });
    const against = await verifyLedger(room.reader, { against: [onPaper] });
    expect(against).toMatchObject({ why: 'ledger.fault.root', details: { root: onPaper } });
  });
});

describe('seals', () => {
  test('taken day after day hold, each on paper as well', async () => {
    const roots = [await seal('2026-11-22')];
    await makeAct(room.db, { unit });
    roots.push(await seal('2026-11-23'));
    roots.push(await seal('2026-11-24'));
    expect(new Set(roots).size).toBe(3);
    expect(await verifyLedger(room.reader, { against: roots })).toEqual({
      ok: true,
      value: { acts: 10, chains: 3, root: roots[2] },
    });
  });

  test('keep only the chains that grew', async () => {
    await seal('2026-11-22');
    await makeAct(room.db, { unit });
    await seal('2026-11-23');
    const { n } = await room.db
      .selectFrom('ledger.checkpoint_head')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(2 + 2);
  });

  test.each(['number = 5', `day = '2026-11-23'`, `at = at - interval '1 hour'`, 'chains = 3', 'acts = 9', 'root = sha256(root)'])(
    'changed in %s are named',
    async (change) => {
      await seal('2026-11-22');
      await tamper(room.db, `update ledger.checkpoint set ${change}`);
      expect(await verify()).toMatchObject({ ok: false, why: 'ledger.fault.seal' });
    },
  );
});

test('more acts than fit into one piece are read to the end, and progress is told', async () => {
  const long = 'ffffffff-ffff-7fff-bfff-ffffffffffff' as Id<'org.unit'>;
  await makeChain(room.db, long, 5_200);
  const told: number[] = [];
  const read = await verifyLedger(room.reader, { onProgress: (acts) => told.push(acts) });
  expect(read).toMatchObject({ ok: true, value: { acts: 5_206, chains: 3 } });
  expect(told).toEqual([5_000, 5_206]);
  await tamper(room.db, `update ledger.act set command = 'c.d' where chain = $1 and seq = 5001`, [long]);
  expect(await verify()).toMatchObject({ why: 'ledger.fault.content', details: { chain: long, seq: 5_001 } });
});

test('an empty ledger is whole', async () => {
  await tamper(room.db, 'truncate ledger.act cascade');
  expect(await verify()).toEqual({ ok: true, value: { acts: 0, chains: 0, root: null } });
});
