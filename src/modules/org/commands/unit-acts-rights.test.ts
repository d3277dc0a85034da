import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { systemActor, testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { personHolding } from '#src/testing/site.ts';
import { makeSmallCountry, type SmallCountry } from '../testing/small-country.ts';
import { planUnitAct } from './plan-unit-act.ts';
import { undoUnitAct } from './undo-unit-act.ts';

let room: TestRoom;
let small: SmallCountry;

beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  small = await makeSmallCountry(room.db);
});

type Fields = Readonly<Record<string, unknown>>;
const shared = { day: '2027-01-01', document: '12/NQ-UBTVQH' };
const plan = (fields: Fields, actor: Actor = systemActor) => planUnitAct(room, actor, { ...shared, ...fields });
const undo = (act: string, actor: Actor) => undoUnitAct(room, actor, { act });

describe('who may', () => {
  const admin = (unit: Id<'org.unit'>): Actor => personHolding({ post: 'administrator', unit });

  test('administrators of the unit that holds all it touches, and above', async () => {
    const rename = () => ({ kind: 'rename', unit: small.suoiMo, name: 'Xã Suối Mộng' });
    expect(await plan(rename(), admin(small.suoiMo))).toMatchObject({ ok: false, why: 'forbidden' });
    expect(await plan(rename(), admin(small.mau))).toMatchObject({ ok: false, why: 'forbidden' });
    expect(await plan(rename(), personHolding({ post: 'committee-chair', unit: small.hoa }))).toMatchObject({
      ok: false,
      why: 'forbidden',
    });
    const { id } = unwrap(await plan(rename(), admin(small.hoa)));
    expect(await undo(id, admin(small.suoiMo))).toMatchObject({ ok: false, why: 'forbidden' });
    unwrap(await undo(id, admin(small.hoa)));
    unwrap(await plan(rename(), admin(small.root)));
  });

  test('a commune keeps its own villages', async () => {
    const [one, two] = small.villages;
    const merge = { kind: 'merge', unit: [one, two], name: 'Thôn Nhất', type: 'thon' };
    expect(await plan(merge, admin(small.doiChe))).toMatchObject({ ok: false, why: 'forbidden' });
    expect(await plan(merge, admin(small.suoiMo))).toMatchObject({ ok: true });
  });

  test('what spans two provinces belongs to the country', async () => {
    const move = { kind: 'move', unit: small.suoiMo, parent: small.mau };
    expect(
      await plan(move, personHolding({ post: 'administrator', unit: small.hoa }, { post: 'administrator', unit: small.mau })),
    ).toMatchObject({ ok: false, why: 'forbidden' });
    unwrap(await plan(move, admin(small.root)));
  });
});

test('of two acts on one unit at the same moment, one waits and is judged by what the other left', async () => {
  const outcomes = await Promise.all([
    plan({ kind: 'rename', unit: small.suoiMo, name: 'Xã Một' }),
    plan({ kind: 'rename', unit: small.suoiMo, name: 'Xã Hai' }),
    plan({ kind: 'merge', unit: [small.suoiMo, small.doiChe], into: small.doiChe }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.why).toBe('org.act.day-before-last-change');
});
