import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { slug } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Act } from '#kernel/room.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { readFolderLists } from '../data/folder-lists.ts';
import { readPackageLists } from '../data/package-lists.ts';
import { BEFORE_DAY, REFORM_DAY, type UnitLists } from '../data/unit-lists.ts';
import { treeOn } from '../queries/tree-on.ts';
import { makeBody, makeUnit } from '../testing/factories.ts';
import { loadDefaultUnits } from './load-default-units.ts';
import { loadUnits } from './load-units.ts';

const FOLDER = '../shared/data';
const EVE = addDays(REFORM_DAY, -1);
const CITY_DAY = day('2026-04-30');

const acts: Act[] = [];
const roomWithActs = (): Promise<TestRoom> => testRoom({ recordAct: async (_tx, act) => void acts.push(act) });

const levelsOn = async (room: TestRoom, on: Day): Promise<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(await treeOn(room.reader, on), (unit) => unit.level)].map(([level, units]) => [level, units.length]),
  );

const named = async (room: TestRoom, code: string, level: string, on: Day) =>
  (await treeOn(room.reader, on))
    .filter((unit) => unit.code === code && unit.level === level)
    .map(({ id, name, type }) => ({ id, name, type }));

const whole = (lists: UnitLists, parts: Partial<UnitLists>): UnitLists => ({ ...lists, ...parts });

describe('the lists of the package, at the first start', () => {
  let room: TestRoom;
  let demo: Id<'org.unit'>;
  beforeAll(async () => {
    room = await roomWithActs();
    demo = await makeUnit(room.db, { level: 'province', name: 'Tỉnh Minh Họa', demo: true });
    acts.length = 0;
  });
  afterAll(() => room.close());

  test('are loaded once, with a record of each act; demonstration units stay', async () => {
    expect(await loadDefaultUnits(room)).toBe(true);
    expect(await levelsOn(room, REFORM_DAY)).toEqual({ country: 1, province: 35, commune: 3_321 });
    expect(await levelsOn(room, EVE)).toEqual({ country: 1, province: 63, district: 696, commune: 10_035 });
    expect(acts.map(({ table, unit, before, after }) => [table, unit, before, after?.['day']])).toEqual(
      [BEFORE_DAY, REFORM_DAY, CITY_DAY].map((on) => ['org.unit_act', null, null, on]),
    );
    expect(await loadDefaultUnits(room)).toBe(false);
    expect((await treeOn(room.reader, REFORM_DAY)).some((unit) => unit.id === demo)).toBe(true);
  });

  test('loading them again changes nothing and records nothing', async () => {
    acts.length = 0;
    const before = await treeOn(room.reader, day('2026-11-21'));
    const report = unwrap(await loadUnits(room, await readPackageLists(), { document: 'lần nữa' }));
    expect([report.units, report.versions, report.links].map(({ added, removed }) => added + removed)).toEqual([0, 0, 0]);
    expect(acts).toEqual([]);
    expect(await treeOn(room.reader, day('2026-11-21'))).toEqual(before);
  });

  test('names of earlier communes point at communes of today', async () => {
    const { rows } = await sql<{ names: number; lost: number }>`
      select count(distinct (e.province, e.district, e.name)) as names,
        count(*) filter (where not exists (select from org.unit_version v where v.unit_id = e.unit_id and v.level = 'commune' and v.valid_to is null)) as lost
      from org.earlier_name e`.execute(room.reader);
    expect(rows).toEqual([{ names: 769, lost: 0 }]);
  });

  test.each([
    [
      'a second period of the same unit',
      sql`insert into org.unit_version (id, unit_id, level, parent_id, parent_level, valid_from, name, type, slug, folded, made_by)
        select gen_random_uuid(), unit_id, level, parent_id, parent_level, '2026-01-01', name, type, 'khac', folded, made_by
        from org.unit_version where level = 'commune' and valid_to is null limit 1`,
      'one_version_a_day',
    ],
    [
      'a code that another unit has on that day',
      sql`update org.unit_version set code = '01' where level = 'province' and code = '04' and valid_to is null`,
      'one_unit_a_code',
    ],
    [
      'the address of a unit beside it on that day',
      sql`update org.unit_version v set slug = o.slug from org.unit_version o
        where v.level = 'commune' and v.code = '00004' and v.valid_to is null
          and o.parent_id = v.parent_id and o.unit_id <> v.unit_id and o.valid_to is null`,
      'one_sibling_a_slug',
    ],
    [
      'a name with a character that parts the facts of a tree',
      sql`update org.unit_version set name = name || chr(30) where level = 'commune' and code = '00004' and valid_to is null`,
      'plain_text',
    ],
    [
      'a unit without a parent in force',
      sql`update org.unit_version set valid_from = '2020-01-01', code = null where level = 'commune' and valid_to is null and code = '00004'`,
      'org.parent-not-in-force',
    ],
    [
      'a unit under one of its own level',
      sql`update org.unit_version set parent_level = 'commune', parent_id = unit_id where level = 'commune' and code = '00004' and valid_to is null`,
      'unit_version',
    ],
  ])('the database refuses %s', async (_what, statement, why) => {
    const attempt = room.db.transaction().execute(async (tx) => {
      const result = await statement.execute(tx);
      expect(Number(result.numAffectedRows)).toBeGreaterThan(0);
      await sql`set constraints all immediate`.execute(tx);
    });
    await expect(attempt).rejects.toThrow(why);
  });

  test('a dry run tells what would be done and keeps nothing', async () => {
    const lists = await readPackageLists();
    const report = unwrap(await loadUnits(room, whole(lists, { changes: [] }), { document: 'thử', dryRun: true }));
    expect(report.versions).toEqual({ kept: 14_150 - 22, added: 11, removed: 22 });
    expect((await named(room, '75', 'province', CITY_DAY)).map(({ type }) => type)).toEqual(['thanh-pho-tw']);
  });

  test('a unit that is in use is not taken away', async () => {
    const lists = await readPackageLists();
    const [last] = lists.after.filter((unit) => unit.code === '32248' || unit.type === 'xa').slice(-1);
    const gone = last?.key ?? '';
    const [unit] = await named(room, last?.code ?? '', 'commune', REFORM_DAY);
    await makeBody(room.db, { unit: unit?.id as Id<'org.unit'> });
    const without = whole(lists, {
      after: lists.after.filter((row) => row.key !== gone),
      mapping: lists.mapping.filter((row) => row.newKey !== gone),
      changes: lists.changes.filter((row) => row.key !== gone),
      earlier: [],
    });
    expect(await loadUnits(room, without, { document: 'thiếu' })).toMatchObject({
      ok: false,
      why: 'org.import-units.unit-in-use',
      details: { table: 'body' },
    });
    expect(await levelsOn(room, REFORM_DAY)).toMatchObject({ commune: 3_321 });
  });

  test('acts of people are not overruled', async () => {
    await sql`update org.unit_act set kind = 'rename' where day = ${CITY_DAY}`.execute(room.db);
    expect(await loadUnits(room, await readPackageLists(), { document: 'đè' })).toMatchObject({
      ok: false,
      why: 'org.import-units.acts-in-the-way',
      details: { count: 1 },
    });
  });
});

describe.skipIf(!existsSync(`${FOLDER}/vn-units-2025.csv`))(`exact lists (skipped where ${FOLDER} is absent)`, () => {
  let room: TestRoom;
  let lists: UnitLists;
  beforeAll(async () => {
    room = await roomWithActs();
    await loadDefaultUnits(room);
    lists = unwrap(await readFolderLists(FOLDER)).lists;
  }, 120_000);
  afterAll(() => room.close());

  test('take the place of the default lists; units of today keep their ids', async () => {
    const today = day('2026-11-21');
    const idsByCode = async () =>
      new Map((await treeOn(room.reader, today)).map(({ level, code, id }) => [`${level} ${code}`, id]));
    const before = await idsByCode();
    const report = unwrap(await loadUnits(room, lists, { document: 'danh mục chính xác' }));
    expect(await idsByCode()).toEqual(before);
    expect(report.units).toEqual({ kept: 14_007, added: 0, removed: 132 });
  });

  test('count as published before and after the reform', async () => {
    expect(await levelsOn(room, EVE)).toEqual({ country: 1, province: 63, district: 696, commune: 10_035 });
    expect(await levelsOn(room, REFORM_DAY)).toEqual({ country: 1, province: 34, commune: 3_321 });
    expect(await levelsOn(room, addDays(BEFORE_DAY, -1))).toEqual({ country: 1 });
  });

  test('every old commune has a successor or goes on itself', async () => {
    const { rows } = await sql<{ lost: number }>`
      select count(*) as lost from org.unit_version v
      where v.level = 'commune' and v.valid_to = ${REFORM_DAY}
        and not exists (select from org.succession s where s.from_unit = v.unit_id)
        and not exists (select from org.unit_version n where n.unit_id = v.unit_id and n.valid_from = ${REFORM_DAY})`.execute(
      room.reader,
    );
    expect(rows).toEqual([{ lost: 0 }]);
  });

  test('Đồng Nai is a province on 29 April 2026 and a centrally run city the day after, the same unit', async () => {
    const [before] = await named(room, '75', 'province', addDays(CITY_DAY, -1));
    const [after] = await named(room, '75', 'province', CITY_DAY);
    expect(before).toMatchObject({ name: 'Tỉnh Đồng Nai', type: 'tinh' });
    expect(after).toEqual({ id: before?.id, name: 'Thành phố Đồng Nai', type: 'thanh-pho-tw' });
  });

  test('shares are told only where the list tells them', async () => {
    const { rows } = await sql<{ kind: string; share: string | null; basis: string; links: number }>`
      select kind, share_num || '/' || share_den as share, basis, count(*) as links from org.succession
      group by 1, 2, 3 order by 1`.execute(room.reader);
    expect(rows).toEqual([
      { kind: 'part', share: null, basis: 'unknown', links: 827 },
      { kind: 'part-area', share: '0/1', basis: 'people', links: 83 },
      { kind: 'part-area-all-people', share: '1/1', basis: 'people', links: 58 },
      { kind: 'part-people', share: null, basis: 'unknown', links: 2 },
      { kind: 'whole', share: '1/1', basis: 'people', links: 9_520 },
    ]);
  });

  test('the tree has one parent each and no cycle on every day on which it changes', async () => {
    for (const on of [BEFORE_DAY, EVE, REFORM_DAY, CITY_DAY]) {
      const tree = await treeOn(room.reader, on);
      const levels = new Map(tree.map(({ id, level }) => [id, level]));
      expect(levels.size).toBe(tree.length);
      const roots = tree.filter(({ parent }) => parent === null);
      expect(roots.map(({ level }) => level)).toEqual(['country']);
      const order = ['country', 'province', 'district', 'commune'];
      for (const { parent, level } of tree)
        if (parent !== null) expect(order.indexOf(levels.get(parent) ?? 'village')).toBeLessThan(order.indexOf(level));
    }
  });

  test('siblings that fold to one address get a number, the same every time', async () => {
    const doubles = async () => {
      const { rows } = await sql<{
        name: string;
        slug: string;
      }>`select name, slug from org.unit_version order by slug, name, valid_from`.execute(room.reader);
      return rows.filter((row) => row.slug !== slug(row.name));
    };
    const first = await doubles();
    expect(first.length).toBeGreaterThan(0);
    for (const row of first) expect(row.slug).toMatch(new RegExp(`^${slug(row.name)}-[23]$`));
    const report = unwrap(await loadUnits(room, lists, { document: 'lần nữa' }));
    expect([report.units, report.versions, report.links].map(({ added, removed }) => added + removed)).toEqual([0, 0, 0]);
    expect(await doubles()).toEqual(first);
  });
});
