import { sql } from 'kysely';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import type { Act } from '#kernel/room.ts';
import { holdingsOf } from '../queries/holdings-of.ts';
import { makeBody, makeHolding, makePerson, makeUnit } from '../testing/factories.ts';
import { makeScene, TODAY, type Scene } from '../testing/scene.ts';
import { appointPerson } from './appoint-person.ts';
import { closeBody } from './close-body.ts';
import { endHolding } from './end-holding.ts';
import { extendHolding } from './extend-holding.ts';
import { foundBody } from './found-body.ts';
import { renameBody } from './rename-body.ts';

let room: TestRoom;
let scene: Scene;
const acts: Act[] = [];
beforeAll(async () => {
  room = await testRoom({ recordAct: async (_tx, act) => void acts.push(act) });
  scene = await makeScene(room.db);
});
afterAll(() => room.close());

const appointment = (parts: object) => ({
  post: 'committee-officer',
  title: 'Công chức',
  decision: '',
  from: '2026-01-01',
  until: '',
  ...parts,
});
const holdingRow = (id: Id<'org.holding'>) =>
  room.db.selectFrom('org.holding').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('overlapping posts', () => {
  test('are impossible, even by direct SQL', async () => {
    const [person, body] = [await makePerson(room.db), await makeBody(room.db)];
    await makeHolding(room.db, { person, body, until: day('2026-06-30') });
    const again = (from: string) => makeHolding(room.db, { person, body, from: day(from) });
    await expect(again('2026-06-30')).rejects.toMatchObject({ constraint: 'one_post_at_a_time' });
    await expect(again('2026-07-01')).resolves.toBeTypeOf('string');
    await expect(sql`update org.holding set valid_to = null where person_id = ${person}`.execute(room.db)).rejects.toMatchObject({
      code: '23P01',
    });
  });

  test('bodies of one name, households of one code and withdrawn posts without a reason are refused by the database too', async () => {
    const unit = await makeUnit(room.db);
    await makeBody(room.db, { unit, name: 'Hội Nông dân xã' });
    await expect(makeBody(room.db, { unit, name: 'Hội Nông dân xã' })).rejects.toMatchObject({ constraint: 'one_body_a_name' });
    const holding = await makeHolding(room.db);
    await expect(sql`update org.holding set valid_to = valid_from where id = ${holding}`.execute(room.db)).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('are refused by the command with a code, and leave nothing', async () => {
    const [person, body] = [await makePerson(room.db, { unit: scene.commune }), await makeBody(room.db, { unit: scene.commune })];
    unwrap(await appointPerson(room, scene.keeper, appointment({ person, body })));
    const before = acts.length;
    expect(await appointPerson(room, scene.keeper, appointment({ person, body, from: '2026-11-01' }))).toMatchObject({
      why: 'org.holding.overlaps',
    });
    expect(acts).toHaveLength(before);
    expect(await holdingsOf(room.reader, person, TODAY)).toHaveLength(1);
  });

  test('of two who appoint at the same moment one wins', async () => {
    const [person, body] = [await makePerson(room.db, { unit: scene.commune }), await makeBody(room.db, { unit: scene.commune })];
    const outcomes = await Promise.all([1, 2, 3].map(() => appointPerson(room, scene.keeper, appointment({ person, body }))));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.why)).sort()).toEqual([
      'ok',
      'org.holding.overlaps',
      'org.holding.overlaps',
    ]);
  });
});

describe('appointing', () => {
  const cases: readonly [string, object, string][] = [
    ['a post the kind of body does not have', { post: 'village-head' }, 'org.holding.post-not-here'],
    ['ending before it begins', { until: '2025-12-31' }, 'org.holding.ends-before-it-begins'],
    ['before the body began', { from: '2025-06-30' }, 'org.holding.outside-body'],
    ['without a title', { title: '  ' }, 'invalid'],
    ['on a day that is none', { from: '31/11/2026' }, 'invalid'],
    ['in a body that is not there', { body: newId() }, 'not-found'],
    ['somebody who is not there', { person: newId() }, 'not-found'],
  ];
  test.each(cases)('%s', async (_what, parts, why) => {
    const [person, body] = [await makePerson(room.db, { unit: scene.commune }), await makeBody(room.db, { unit: scene.commune })];
    expect(await appointPerson(room, scene.keeper, appointment({ person, body, ...parts }))).toMatchObject({ ok: false, why });
  });

  test('somebody kept elsewhere is for the administrator above', async () => {
    const [person, body] = [
      await makePerson(room.db, { unit: scene.neighbour }),
      await makeBody(room.db, { unit: scene.commune }),
    ];
    expect(await appointPerson(room, scene.keeper, appointment({ person, body }))).toMatchObject({ why: 'forbidden' });
    expect(await appointPerson(room, scene.above, appointment({ person, body }))).toMatchObject({ ok: true });
  });
});

describe('ending and extending', () => {
  const held = async (until: Day | null = null, from: Day = day('2026-01-01')): Promise<Id<'org.holding'>> =>
    makeHolding(room.db, {
      person: await makePerson(room.db, { unit: scene.commune }),
      body: await makeBody(room.db, { unit: scene.commune }),
      from,
      until,
    });

  test('keeps the reason, the day and the decision, and leaves a record', async () => {
    const holding = await held();
    unwrap(await endHolding(room, scene.keeper, { holding, reason: 'moved', last: '2026-11-30', decision: '9/QĐ-UBND' }));
    expect(await holdingRow(holding)).toMatchObject({ valid_to: '2026-12-01', end_reason: 'moved', end_decision: '9/QĐ-UBND' });
    expect(acts.at(-1)).toMatchObject({ command: 'org.end-holding', unit: scene.commune, table: 'org.holding', row: holding });
  });

  test('a mistake counts as never held, whatever day is given', async () => {
    const holding = await held();
    unwrap(await endHolding(room, scene.keeper, { holding, reason: 'mistake', last: '', decision: '' }));
    expect(await holdingRow(holding)).toMatchObject({ valid_to: '2026-01-01', end_reason: 'mistake' });
  });

  const refused: readonly [string, Day | null, 'end' | 'extend', object, string][] = [
    ['no last day', null, 'end', { reason: 'resigned', last: '' }, 'org.holding.last-missing'],
    ['a last day before the first', null, 'end', { reason: 'resigned', last: '2025-12-31' }, 'org.holding.ends-before-it-begins'],
    ['later than what was fixed', day('2026-12-31'), 'end', { reason: 'resigned', last: '2027-01-01' }, 'org.holding.ends-later'],
    ['over already', day('2026-11-20'), 'end', { reason: 'resigned', last: '2026-11-01' }, 'org.holding.over'],
    ['a reason that is not on the list', null, 'end', { reason: 'ốm', last: '2026-12-01' }, 'invalid'],
    ['extending what has no end', null, 'extend', { until: '2027-01-01' }, 'org.holding.has-no-end'],
    ['extending to an earlier day', day('2026-12-31'), 'extend', { until: '2026-12-31' }, 'org.holding.ends-earlier'],
    ['extending what is over', day('2026-11-20'), 'extend', { until: '2027-01-01' }, 'org.holding.over'],
  ];
  test.each(refused)('%s', async (_what, until, verb, input, why) => {
    const holding = await held(until);
    const outcome =
      verb === 'end'
        ? await endHolding(room, scene.keeper, { holding, ...input })
        : await extendHolding(room, scene.keeper, { holding, ...input });
    expect(outcome).toMatchObject({ ok: false, why });
  });

  test('an extension goes to a later day or on without end, but not over the next holding', async () => {
    const holding = await held(day('2026-12-31'));
    unwrap(await extendHolding(room, scene.keeper, { holding, until: '2027-06-30', decision: '2/QĐ' }));
    expect(await holdingRow(holding)).toMatchObject({ valid_to: '2027-07-01', end_reason: null, decision: '2/QĐ' });
    const { person_id: person, body_id: body } = await holdingRow(holding);
    await makeHolding(room.db, { person, body, from: day('2027-07-01') });
    expect(await extendHolding(room, scene.keeper, { holding, until: '' })).toMatchObject({ why: 'org.holding.overlaps' });
  });

  test('the last administrator cannot be ended, nor can both of two at the same moment', async () => {
    const fresh = await testRoom();
    const far = await makeScene(fresh.db);
    const [first, below] = [far.above.holdings[0], far.keeper.holdings[0]];
    if (first === undefined || below === undefined) throw new Error('the scene has no administrators');
    const only = first.id;
    const end = (holding: string) => endHolding(fresh, far.above, { holding, reason: 'resigned', last: '2026-11-30' });
    expect(await end(only)).toMatchObject({ why: 'org.holding.last-administrator' });
    expect(await end(below.id)).toMatchObject({ ok: true });
    expect(await closeBody(fresh, far.above, { body: first.body, last: '2026-12-31' })).toMatchObject({
      why: 'org.holding.last-administrator',
    });
    const second = await makeHolding(fresh.db, {
      person: await makePerson(fresh.db),
      body: await makeBody(fresh.db, { unit: far.province, kind: 'operator' }),
      post: 'administrator',
    });
    const both = await Promise.all([end(only), end(second)]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    await fresh.close();
  });
});

describe('an end in the past', () => {
  test('leaves the place to who administers it today, not to who did so then', async () => {
    const fresh = await testRoom();
    const far = await makeScene(fresh.db);
    const [only, below] = [far.above.holdings[0], far.keeper.holdings[0]];
    if (only === undefined || below === undefined) throw new Error('the scene has no administrators');
    const { valid_from: then } = await fresh.db
      .selectFrom('org.holding')
      .select('valid_from')
      .where('id', '=', only.id)
      .executeTakeFirstOrThrow();
    const body = await makeBody(fresh.db, { unit: far.province, kind: 'operator', from: then });
    await makeHolding(fresh.db, {
      person: await makePerson(fresh.db),
      body,
      post: 'administrator',
      from: then,
      until: addDays(TODAY, -1),
    });
    unwrap(await endHolding(fresh, far.above, { holding: below.id, reason: 'mistake' }));
    const mistake = await endHolding(fresh, far.above, { holding: only.id, reason: 'mistake' });
    expect(mistake).toMatchObject({ why: 'org.holding.last-administrator' });
    const closed = await closeBody(fresh, far.above, { body: only.body, last: addDays(TODAY, -30) });
    expect(closed).toMatchObject({ why: 'org.holding.last-administrator' });
    await fresh.close();
  });
});

describe('rights end with the day', () => {
  test('a post holds from its first to its last day and on no other', async () => {
    const [person, body] = [
      await makePerson(room.db),
      await makeBody(room.db, { from: day('2020-01-01'), unit: await makeUnit(room.db, { from: day('2020-01-01') }) }),
    ];
    const days = fc.integer({ min: 0, max: 400 });
    await fc.assert(
      fc.asyncProperty(days, days, fc.integer({ min: -5, max: 410 }), async (start, length, asked) => {
        const [from, until, on] = [
          addDays(day('2026-01-01'), start),
          addDays(day('2026-01-01'), start + length),
          addDays(day('2026-01-01'), asked),
        ];
        const holding = await makeHolding(room.db, { person, body, from, until });
        const found = await holdingsOf(room.reader, person, on);
        await room.db.deleteFrom('org.holding').where('id', '=', holding).execute();
        expect(found.map((one) => one.until)).toEqual(on >= from && on <= until ? [until] : []);
      }),
      { numRuns: 60 },
    );
  });

  test('it ends with the body and with the unit as well', async () => {
    const unit = await makeUnit(room.db, { to: day('2026-10-01') });
    const [person, body] = [await makePerson(room.db), await makeBody(room.db, { unit, to: day('2026-09-01') })];
    await makeHolding(room.db, { person, body });
    expect((await holdingsOf(room.reader, person, day('2026-08-31'))).map((one) => one.until)).toEqual(['2026-08-31']);
    expect(await holdingsOf(room.reader, person, day('2026-09-01'))).toEqual([]);
    await sql`update org.body set valid_to = null where id = ${body}`.execute(room.db);
    expect(await holdingsOf(room.reader, person, day('2026-09-30'))).toHaveLength(1);
    expect(await holdingsOf(room.reader, person, day('2026-10-01'))).toEqual([]);
  });
});

describe('bodies', () => {
  test('are founded, renamed and closed, and posts close with them', async () => {
    const { id: body } = unwrap(
      await foundBody(room, scene.keeper, {
        unit: scene.commune,
        kind: 'front',
        name: '  Ủy ban MTTQ xã  '.normalize('NFD'),
        from: '01/01/2026',
      }),
    );
    unwrap(await renameBody(room, scene.keeper, { body, name: 'Ủy ban MTTQ Việt Nam xã' }));
    const now = await makeHolding(room.db, { body, post: 'front-chair', from: day('2026-02-01') });
    const future = await makeHolding(room.db, { body, post: 'front-officer', from: day('2027-01-01') });
    const earlier = await makeHolding(room.db, {
      body,
      post: 'front-officer',
      from: day('2026-02-01'),
      until: day('2026-03-01'),
    });
    expect(unwrap(await closeBody(room, scene.keeper, { body, last: '2026-11-30' }))).toEqual({ id: body, ended: 2 });
    expect(await holdingRow(now)).toMatchObject({ valid_to: '2026-12-01', end_reason: 'body-closed' });
    expect(await holdingRow(future)).toMatchObject({ valid_to: '2027-01-01', end_reason: 'body-closed' });
    expect(await holdingRow(earlier)).toMatchObject({ valid_to: '2026-03-02', end_reason: null });
    expect(await closeBody(room, scene.keeper, { body, last: '2026-12-31' })).toMatchObject({ why: 'org.body.closed-already' });
    const row = await room.db
      .selectFrom('org.body')
      .select(['name', 'valid_to'])
      .where('id', '=', body)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ name: 'Ủy ban MTTQ Việt Nam xã', valid_to: '2026-12-01' });
  });

  test('a name is free again after its body has ended, not before', async () => {
    const input = { unit: scene.commune, kind: 'women', name: 'Hội LHPN xã', from: '2026-01-01' };
    const { id: body } = unwrap(await foundBody(room, scene.keeper, input));
    unwrap(await closeBody(room, scene.keeper, { body, last: '2026-06-30' }));
    expect(await foundBody(room, scene.keeper, { ...input, from: '2026-06-30' })).toMatchObject({ why: 'org.body.name-taken' });
    expect(await foundBody(room, scene.keeper, { ...input, from: '2026-07-01' })).toMatchObject({ ok: true });
  });

  test('what is left in a unit that has gone may still be closed', async () => {
    const unit = await makeUnit(room.db, { parent: scene.province, to: day('2026-07-01') });
    const body = await makeBody(room.db, { unit });
    expect(await closeBody(room, scene.stranger, { body, last: '2026-06-30' })).toMatchObject({ why: 'forbidden' });
    expect(await closeBody(room, scene.above, { body, last: '2026-06-30' })).toMatchObject({ ok: true });
  });
});
