import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { verifyLedger } from './queries/verify-ledger.ts';
import { recordAct } from './record-act.ts';
import { SYSTEM_CHAIN } from './rules/record.ts';
import { makeAct, officerAt } from './testing/factories.ts';
import { asOwner } from './testing/owner.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

const chainOf = (chain: string) =>
  room.db.selectFrom('ledger.act').selectAll().where('chain', '=', chain).orderBy('seq').execute();

describe('a record', () => {
  test('says who did what, when, in which post, on which row', async () => {
    const unit = newId<'org.unit'>();
    const { actor, because } = officerAt(unit);
    const row = newId();
    await makeAct(room.db, { unit, actor, because, row });
    const [act] = await chainOf(unit);
    expect(act).toMatchObject({
      seq: 1,
      command: 'org.found-body',
      actor: 'person',
      person_id: actor.person,
      ground: 'post',
      holding_id: because.kind === 'post' ? because.holding.id : '',
      post_title: 'Công chức Văn phòng - Thống kê',
      table_name: 'org.body',
      row_id: row,
      before_digest: null,
    });
    expect(act?.at.toString()).toBe('2026-11-21T02:00:00Z');
  });

  test('holds nothing of a personal column, not even in its digest', async () => {
    const unit = newId<'org.unit'>();
    const id = newId();
    for (const name of ['Nguyễn Văn An', 'Trần Thị Bình'])
      await makeAct(room.db, { unit, table: 'org.person', row: id, before: null, after: { id, name } });
    await makeAct(room.db, { unit, table: 'org.person', row: id, before: null, after: { id: newId(), name: 'Trần Thị Bình' } });
    const [one, other, third] = await chainOf(unit);
    expect(one?.after_digest).toEqual(other?.after_digest);
    expect(third?.after_digest).not.toEqual(other?.after_digest);
    const { rows } = await sql<{ text: string }>`select act::text as text from ledger.act where chain = ${unit}`.execute(room.db);
    expect(rows.map((row) => row.text).join('\n')).not.toContain('Trần');
  });

  test('on no unit stands in the chain of the system', async () => {
    const before = await chainOf(SYSTEM_CHAIN);
    await makeAct(room.db);
    expect(await chainOf(SYSTEM_CHAIN)).toHaveLength(before.length + 1);
  });

  test('about a table that does not exist is a fault of the program', async () => {
    await expect(makeAct(room.db, { table: 'org.nothing' })).rejects.toThrow('org.nothing');
  });

  test('is gone with its transaction', async () => {
    const unit = newId<'org.unit'>();
    const attempt = room.db.transaction().execute(async (tx) => {
      await recordIn(tx, unit);
      throw new Error('refused');
    });
    await expect(attempt).rejects.toThrow('refused');
    await makeAct(room.db, { unit });
    expect((await chainOf(unit)).map((act) => act.seq)).toEqual([1]);
  });
});

const recordIn = (tx: Tx, unit: Id<'org.unit'>) =>
  recordAct(tx, {
    command: 'a.b',
    actor: officerAt(unit).actor,
    because: { kind: 'self' },
    unit,
    table: 'org.body',
    row: newId(),
    before: null,
    after: null,
    at: room.now(),
  });

describe('a chain', () => {
  test('has no gap and no fork when fifty act at once', async () => {
    const unit = newId<'org.unit'>();
    await Promise.all(Array.from({ length: 50 }, () => makeAct(room.db, { unit })));
    const acts = await chainOf(unit);
    expect(acts.map((act) => act.seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    acts.forEach((act, index) => expect(act.prev_hash).toEqual(acts[index - 1]?.hash ?? Buffer.alloc(32)));
    expect(await verifyLedger(room.reader)).toMatchObject({ ok: true });
  });

  test('makes only its own unit wait', async () => {
    const [held, free] = [newId<'org.unit'>(), newId<'org.unit'>()];
    const order: string[] = [];
    await room.db
      .transaction()
      .execute(async (tx) => {
        await recordIn(tx, held);
        const waiting = makeAct(room.db, { unit: held }).then(() => order.push('same unit'));
        await makeAct(room.db, { unit: free });
        order.push('other unit');
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push('commit');
        return { waiting };
      })
      .then(({ waiting }) => waiting);
    expect(order).toEqual(['other unit', 'commit', 'same unit']);
  });

  test('refuses a second record in the same place, whoever writes it', async () => {
    const unit = newId<'org.unit'>();
    await makeAct(room.db, { unit });
    const [act] = await chainOf(unit);
    const twin = room.db
      .insertInto('ledger.act')
      .values({ ...act, id: newId() } as never)
      .execute();
    await expect(twin).rejects.toThrow('one_act_a_place');
  });
});

describe('append only', () => {
  const tables = ['ledger.act', 'ledger.checkpoint', 'ledger.checkpoint_head'];
  const statements = tables.flatMap((table) => [
    `update ${table} set ${table === 'ledger.act' ? `command = 'x'` : `chain${table === 'ledger.checkpoint' ? 's = 1' : ' = chain'}`}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]);
  beforeAll(async () => {
    await makeAct(room.db);
    const id = newId<'ledger.checkpoint'>();
    const hash = Buffer.alloc(32);
    await room.db
      .insertInto('ledger.checkpoint')
      .values({ id, number: 1, day: '2000-01-01' as never, at: room.now(), chains: 0, acts: 0, root: hash })
      .execute();
    await room.db.insertInto('ledger.checkpoint_head').values({ checkpoint_id: id, chain: SYSTEM_CHAIN, seq: 1, hash }).execute();
  });

  test.each(statements)('the program has no right to: %s', async (statement) => {
    await expect(sql.raw(statement).execute(room.db)).rejects.toMatchObject({ code: '42501' });
  });

  test.each(statements)('the owner is refused: %s', async (statement) => {
    const attempt = asOwner(room.db, (client) => client.query(statement));
    await expect(attempt).rejects.toThrow('kernel.append-only');
  });
});
