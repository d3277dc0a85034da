import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { actorOf, makeHolder, makeUnit } from '#modules/org/testing/factories.ts';
import { findPlan } from '../queries/find-plan.ts';
import { makeRegister } from '../testing/factories.ts';
import { addPlanItem } from './add-plan-item.ts';
import { adoptPlan } from './adopt-plan.ts';
import { removePlanItem } from './remove-plan-item.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;
let unit: Id<'org.unit'>;
let chair: Actor;

beforeAll(async () => {
  room = await testRoom({ recordAct });
  unit = await makeUnit(room.db);
  chair = await actorOf(room.db, await makeHolder(room.db, { unit, post: 'committee-chair', kind: 'peoples-committee' }), TODAY);
  await makeRegister(room.db, { unit, startsOn: day('2026-03-02') });
});
afterAll(() => room.close());

const whyOf = (outcome: { ok: boolean; why?: string }): string => (outcome.ok ? 'ok' : (outcome.why ?? ''));
const line = (expectedOn: string, title = 'Dự toán ngân sách') => ({
  keeper: unit,
  year: 2026,
  item: 'budget',
  title,
  expectedOn,
  channels: ['web', 'posting', 'dialogue'],
  responsible: 'Công chức Tài chính',
});
const adopt = { year: 2026, documentNo: '05/KH-UBND', adoptedOn: '2026-11-20' };

describe('the yearly plan', () => {
  it('is written line by line, adopted once, and turns into duties', async () => {
    expect(whyOf(await adoptPlan(room, chair, { ...adopt, keeper: unit }))).toBe('publicity.plan.empty');
    unwrap(await addPlanItem(room, chair, line('2026-12-10')));
    unwrap(await addPlanItem(room, chair, line('2026-01-15', 'Quyết toán năm 2025')));
    unwrap(await addPlanItem(room, chair, line('2026-12-20', 'Ghi nhầm')));
    const draft = await findPlan(room.reader, unit, 2026, TODAY);
    expect(draft?.plan).toMatchObject({ adoptedOn: null });
    expect(draft?.lines.map((one) => one.publication)).toEqual([null, null, null]);
    const wrong = draft?.lines.find((one) => one.title === 'Ghi nhầm');
    unwrap(await removePlanItem(room, chair, { keeper: unit, year: 2026, planItem: wrong?.id }));

    unwrap(await adoptPlan(room, chair, { ...adopt, keeper: unit }));
    const adopted = await findPlan(room.reader, unit, 2026, TODAY);
    expect(adopted?.plan).toMatchObject({ documentNo: '05/KH-UBND', adoptedOn: '2026-11-20' });
    // The line of January lies before the register: nothing is held against the commune.
    expect(adopted?.lines.map((one) => [one.title, one.publication?.status.kind ?? null])).toEqual([
      ['Quyết toán năm 2025', null],
      ['Dự toán ngân sách', 'upcoming'],
    ]);
    const duty = await room.db
      .selectFrom('publicity.publication')
      .select(['arose_on', 'due_on', 'state'])
      .where('unit_id', '=', unit)
      .executeTakeFirst();
    expect(duty).toEqual({ arose_on: '2026-12-10', due_on: '2026-12-17', state: 'due' });
    const channels = await room.db
      .selectFrom('publicity.channel as c')
      .innerJoin('publicity.publication as p', 'p.id', 'c.publication_id')
      .select(['c.kind', 'c.required'])
      .where('p.unit_id', '=', unit)
      .orderBy('c.kind')
      .execute();
    // What the plan names beyond the law is there as a service.
    expect(channels.map((channel) => [channel.kind, channel.required])).toEqual([
      ['dialogue', false],
      ['posting', true],
      ['posting', true],
      ['web', true],
    ]);
  });

  it('takes later lines, each with its duty at once, and loses none', async () => {
    unwrap(await addPlanItem(room, chair, line('2026-12-28', 'Bổ sung')));
    const plan = await findPlan(room.reader, unit, 2026, TODAY);
    const added = plan?.lines.find((one) => one.title === 'Bổ sung');
    expect(added?.publication?.status.kind).toBe('upcoming');
    expect(whyOf(await removePlanItem(room, chair, { keeper: unit, year: 2026, planItem: added?.id }))).toBe(
      'publicity.plan.adopted',
    );
    expect(whyOf(await adoptPlan(room, chair, { ...adopt, keeper: unit }))).toBe('publicity.plan.adopted');
  });

  it.each([
    [{ expectedOn: '2027-01-10' }, 'publicity.plan.other-year'],
    [{ item: 'khong-co' }, 'publicity.item.unknown'],
    [{ channels: ['loa-phuong'] }, 'invalid'],
    [{ expectedOn: '2026-01-10' }, 'publicity.duty.before-register'],
    [{ year: '1999' }, 'invalid'],
  ])('refuses %o: %s', async (change, why) => {
    expect(whyOf(await addPlanItem(room, chair, { ...line('2026-12-10'), ...change }))).toBe(why);
  });

  it('two first lines at the same moment make one plan', async () => {
    const next = { ...line('2027-02-10'), year: 2027 };
    const outcomes = await Promise.all([addPlanItem(room, chair, next), addPlanItem(room, chair, next)]);
    expect(outcomes.map(whyOf)).toEqual(['ok', 'ok']);
    expect((await findPlan(room.reader, unit, 2027, TODAY))?.lines).toHaveLength(2);
  });
});
