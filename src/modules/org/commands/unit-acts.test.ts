import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Act } from '#kernel/room.ts';
import { systemActor, testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { successorsOf } from '../queries/successors-of.ts';
import { treeOn } from '../queries/tree-on.ts';
import { childField, partField } from '../rules/act-form.ts';
import { makeBody, makeUnit } from '../testing/factories.ts';
import { makeSmallCountry, type SmallCountry } from '../testing/small-country.ts';
import { planUnitAct } from './plan-unit-act.ts';
import { undoUnitAct } from './undo-unit-act.ts';

const TODAY = day('2026-11-21');
const LATER = day('2027-01-01');
const acts: Act[] = [];
let room: TestRoom;
let small: SmallCountry;

beforeAll(async () => {
  room = await testRoom({ recordAct: async (_tx, act) => void acts.push(act) });
});
afterAll(() => room.close());
beforeEach(async () => {
  room.setNow('2026-11-21T09:00:00+07:00');
  small = await makeSmallCountry(room.db);
  acts.length = 0;
});

type Fields = Readonly<Record<string, unknown>>;
const shared = { day: LATER, document: '12/NQ-UBTVQH' };
const plan = (fields: Fields) => planUnitAct(room, systemActor, { ...shared, ...fields });
const undo = (act: string) => undoUnitAct(room, systemActor, { act });
const merge = (): Fields => ({ kind: 'merge', unit: [small.suoiMo, small.doiChe], name: 'Xã Suối Chè', type: 'xa' });

/** Everything the module holds about units, row by row. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select 'unit' as of, to_jsonb(u) as row from org.unit u
    union all select 'version', to_jsonb(v) from org.unit_version v
    union all select 'link', to_jsonb(s) from org.succession s order by 1, 2`.execute(room.reader);
  return rows;
}

const under = async (unit: Id<'org.unit'>, on: Day): Promise<string[]> =>
  (await treeOn(room.reader, on, 'village'))
    .filter(({ parent }) => parent === unit)
    .map(({ name }) => name)
    .toSorted();

describe('a merge', () => {
  test('makes one unit of several from its day on, and leaves every day before as it was', async () => {
    const before = await treeOn(room.reader, addDays(LATER, -1), 'village');
    const { id } = unwrap(await plan(merge()));
    expect(await treeOn(room.reader, addDays(LATER, -1), 'village')).toEqual(before);
    expect(await under(small.hoa, addDays(LATER, -1))).toEqual(['Xã Bãi Bồi', 'Xã Suối Mơ', 'Xã Đồi Chè']);
    expect(await under(small.hoa, LATER)).toEqual(['Xã Bãi Bồi', 'Xã Suối Chè']);
    const became = await successorsOf(room.reader, [small.suoiMo], LATER);
    const heir = became.get(small.suoiMo)?.[0] as Id<'org.unit'>;
    expect(await under(heir, LATER)).toEqual(['Bản Mạ', 'Thôn 1', 'Thôn 1', 'Thôn 2']);
    expect(await successorsOf(room.reader, [small.suoiMo], TODAY)).toEqual(new Map());
    expect(acts).toMatchObject([{ command: 'org.plan-unit-act', unit: small.hoa, table: 'org.unit_act', row: id, before: null }]);
  });

  test('keeps one of the units when it is the heir, and says so in the title', async () => {
    const { id } = unwrap(await plan({ kind: 'merge', unit: [small.suoiMo, small.doiChe], into: small.suoiMo }));
    const row = await room.db
      .selectFrom('org.unit_act')
      .select(['title', 'demo', 'unit_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ title: 'Sáp nhập Xã Đồi Chè vào Xã Suối Mơ', demo: true, unit_id: small.hoa });
    expect(await under(small.suoiMo, LATER)).toEqual(['Bản Mạ', 'Thôn 1', 'Thôn 1', 'Thôn 2']);
  });

  test('gives villages of one name an address each', async () => {
    unwrap(await plan(merge()));
    const { rows } = await sql<{
      slug: string;
    }>`select slug from org.unit_version where valid_from = ${LATER} and unit_id = any(${small.villages}::uuid[]) order by 1`.execute(
      room.db,
    );
    expect(rows.map(({ slug }) => slug)).toEqual(['ban-ma', 'thon-1', 'thon-1-2', 'thon-2']);
  });

  test('is taken back row by row before its day', async () => {
    const before = await everything();
    const { id } = unwrap(await plan(merge()));
    expect(await everything()).not.toEqual(before);
    acts.length = 0;
    unwrap(await undo(id));
    expect(await everything()).toEqual(before);
    expect(acts).toMatchObject([{ command: 'org.undo-unit-act', unit: small.hoa, row: id }]);
    expect(await undo(id)).toMatchObject({ ok: false, why: 'org.act.undone-already' });
  });

  test('stands once its day has come', async () => {
    const { id } = unwrap(await plan(merge()));
    room.setNow('2026-12-31T23:59:00+07:00');
    const after = await everything();
    room.setNow('2027-01-01T00:00:00+07:00');
    expect(await undo(id)).toMatchObject({ ok: false, why: 'org.act.in-force-already', details: { day: LATER } });
    expect(await everything()).toEqual(after);
  });

  test('cannot be taken back while another act stands on it, or something is planned for the new unit', async () => {
    const { id } = unwrap(await plan(merge()));
    const heir = (await treeOn(room.reader, LATER)).find(({ name, parent }) => name === 'Xã Suối Chè' && parent === small.hoa);
    const second = unwrap(await plan({ kind: 'rename', day: '2027-06-01', unit: heir?.id, name: 'Xã Suối Trà' }));
    expect(await undo(id)).toMatchObject({ ok: false, why: 'org.act.changed-since' });
    unwrap(await undo(second.id));
    await makeBody(room.db, { unit: heir?.id as Id<'org.unit'>, from: LATER });
    expect(await undo(id)).toMatchObject({ ok: false, why: 'org.act.unit-in-use' });
  });
});

describe('other acts', () => {
  test('a split divides people by count, exactly', async () => {
    const [one, two] = small.villages;
    unwrap(
      await plan({
        kind: 'split',
        unit: small.suoiMo,
        basis: 'people',
        [partField(1, 'name')]: 'Xã Suối Thượng',
        [partField(1, 'type')]: 'xa',
        [partField(1, 'count')]: '1000',
        [partField(2, 'into')]: small.doiChe,
        [partField(2, 'count')]: '2000',
        [childField(one ?? '')]: '1',
        [childField(two ?? '')]: '2',
      }),
    );
    const links = await room.db
      .selectFrom('org.succession')
      .select(['share_num', 'share_den', 'basis', 'kind'])
      .where('from_unit', '=', small.suoiMo)
      .orderBy('share_num')
      .execute();
    expect(links).toEqual([
      { share_num: 1, share_den: 3, basis: 'people', kind: 'part' },
      { share_num: 2, share_den: 3, basis: 'people', kind: 'part' },
    ]);
    expect(await under(small.hoa, LATER)).toEqual(['Xã Bãi Bồi', 'Xã Suối Thượng', 'Xã Đồi Chè']);
    expect(await under(small.doiChe, LATER)).toEqual(['Bản Mạ', 'Thôn 1', 'Thôn 2']);
  });

  test('a split without counts says that nobody counted', async () => {
    unwrap(
      await plan({
        kind: 'split',
        unit: small.baiBoi,
        keeps: 'co',
        [partField(1, 'name')]: 'Xã Bãi Cạn',
        [partField(1, 'type')]: 'xa',
      }),
    );
    const links = await room.db
      .selectFrom('org.succession')
      .select(['share_num', 'basis'])
      .where('from_unit', '=', small.baiBoi)
      .execute();
    expect(links).toEqual([{ share_num: null, basis: 'unknown' }]);
    expect(await under(small.baiBoi, LATER)).toEqual(['Ấp Giữa']);
  });

  test.each([
    [
      'rename',
      () => ({ unit: small.suoiMo, name: 'Xã Suối Mộng' }),
      () => small.hoa,
      ['Xã Bãi Bồi', 'Xã Suối Mộng', 'Xã Đồi Chè'],
    ],
    [
      'retype',
      () => ({ unit: small.suoiMo, name: 'Phường Suối Mơ', type: 'phuong' }),
      () => small.hoa,
      ['Phường Suối Mơ', 'Xã Bãi Bồi', 'Xã Đồi Chè'],
    ],
    ['move', () => ({ unit: small.suoiMo, parent: small.mau }), () => small.mau, ['Phường 1', 'Phường 2', 'Xã Suối Mơ']],
    [
      'create',
      () => ({ parent: small.mau, name: 'Đặc khu Đảo Yến', type: 'dac-khu' }),
      () => small.mau,
      ['Phường 1', 'Phường 2', 'Đặc khu Đảo Yến'],
    ],
    ['abolish', () => ({ unit: small.villages[4] }), () => small.baiBoi, []],
  ] as const)('%s takes effect on its day', async (kind, fields, where, expected) => {
    unwrap(await plan({ kind, ...fields() }));
    expect(await under(where(), LATER)).toEqual(expected);
  });

  test('a province begins under the country', async () => {
    unwrap(await plan({ kind: 'create', name: 'Tỉnh Đảo Xa', type: 'tinh', code: 'X9' }));
    expect((await treeOn(room.reader, LATER)).find(({ name }) => name === 'Tỉnh Đảo Xa')).toMatchObject({
      level: 'province',
      parent: small.root,
      code: 'X9',
    });
  });
});

describe('what is refused', () => {
  const refusals: readonly (readonly [string, () => Fields, string])[] = [
    [
      'a day before the last change',
      () => ({ kind: 'rename', unit: small.suoiMo, name: 'Xã Mới', day: '2025-07-01' }),
      'org.act.day-before-last-change',
    ],
    [
      'a unit that is not in force',
      () => ({ kind: 'rename', unit: small.suoiMo, name: 'Xã Mới', day: '2025-06-30' }),
      'org.act.unit-not-in-force',
    ],
    [
      'a name that a unit beside it has',
      () => ({ kind: 'rename', unit: small.suoiMo, name: 'Xã Đồi Chè' }),
      'org.act.name-taken',
    ],
    ['a name without its type', () => ({ kind: 'rename', unit: small.suoiMo, name: 'Suối Mộng' }), 'org.act.name-unfit'],
    ['the name it has', () => ({ kind: 'rename', unit: small.suoiMo, name: 'Xã Suối Mơ' }), 'org.act.nothing-changes'],
    ['a merge of one', () => ({ kind: 'merge', unit: [small.suoiMo], into: small.suoiMo }), 'org.act.too-few-units'],
    [
      'a merge of two levels',
      () => ({ kind: 'merge', unit: [small.suoiMo, small.villages[0]], into: small.suoiMo }),
      'org.act.level-differs',
    ],
    [
      'a code of a unit far away',
      () => ({ kind: 'create', parent: small.mau, name: 'Xã Mới', type: 'xa', code: '12345' }),
      'org.act.code-taken-elsewhere',
    ],
    ['the end of a commune without heir', () => ({ kind: 'abolish', unit: small.suoiMo }), 'org.act.territory-lost'],
    ['fictional and real units together', () => ({ kind: 'move', unit: small.suoiMo, parent: real }), 'org.act.demo-mixed'],
  ];
  let real: Id<'org.unit'>;
  beforeAll(async () => {
    real = await makeUnit(room.db, { level: 'province', name: 'Tỉnh Thật' });
    await makeUnit(room.db, { parent: real, name: 'Xã Thật', code: '12345' });
  });

  test.each(refusals)('%s', async (_what, fields, why) => {
    const before = await everything();
    expect(await plan(fields())).toMatchObject({ ok: false, why });
    expect(await everything()).toEqual(before);
    expect(acts).toEqual([]);
  });

  test.each([
    ['no kind', {}, ['kind']],
    ['an unknown kind', { kind: 'sell' }, ['kind']],
    ['a merge without name and units', { kind: 'merge' }, ['unit', 'name', 'type']],
    ['a rename without a name', { kind: 'rename', unit: '01994fd0-0000-7000-8000-000000000000' }, ['name']],
    ['a day that does not exist', { kind: 'create', day: '2026-02-30', name: 'Xã A', type: 'xa' }, ['day']],
    ['no document', { kind: 'create', document: ' ', name: 'Xã A', type: 'xa' }, ['document']],
    ['a count that is no number', { kind: 'split', [partField(1, 'count')]: 'nhiều' }, ['parts.0.count']],
    ['a wrong id', { kind: 'rename', unit: "' or 1=1", name: 'Xã A' }, ['unit.0']],
  ])('%s is a matter of the form', async (_what, fields, wrong) => {
    const outcome = await plan(fields);
    expect(outcome).toMatchObject({ ok: false, why: 'invalid' });
    expect(Object.keys('fields' in outcome ? outcome.fields : {})).toEqual(expect.arrayContaining(wrong));
  });

  test('a unit that does not exist', async () => {
    expect(await plan({ kind: 'rename', unit: '01994fd0-0000-7000-8000-000000000000', name: 'Xã A' })).toMatchObject({
      ok: false,
      why: 'not-found',
    });
  });
});
