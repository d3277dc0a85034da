import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '#kernel/actor.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Module } from '#kernel/module.ts';
import { unwrap } from '#kernel/result.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { takeCheckpoint } from '../commands/take-checkpoint.ts';
import { makeLedger } from '../index.ts';
import { paths } from '../paths.ts';
import { actsOfRow } from '../queries/acts-of-row.ts';
import { makeAct, makeChain, officerAt } from '../testing/factories.ts';

const [province, commune, gone, long] = [newId<'org.unit'>(), newId<'org.unit'>(), newId<'org.unit'>(), newId<'org.unit'>()];
const an = officerAt(commune);
const names = new Map<Id<'org.unit'>, { name: string; demo: boolean }>([
  [province, { name: 'Tỉnh Minh Họa', demo: true }],
  [commune, { name: 'Xã Suối Mơ', demo: true }],
  [gone, { name: 'Xã Cũ', demo: false }],
  [long, { name: 'Xã Dài', demo: false }],
]);

/** A small country: the commune `gone` was merged away after the day of its last act. */
const ledger = makeLedger({
  placeOf: async (_reader, unit, on) =>
    names.has(unit) && (unit !== gone || on < '2026-11-22') ? { unit, above: unit === province ? [] : [province] } : null,
  unitNames: async (_reader, units) =>
    new Map(units.flatMap((unit) => (names.has(unit) ? [[unit, names.get(unit) ?? { name: '', demo: false }]] : []))),
  personNames: async (_reader, people) =>
    new Map(people.flatMap((person) => (person === an.actor.person ? [[person, 'Nguyễn Văn An']] : []))),
});
const org: Module = {
  name: 'org',
  words: { vi: { 'act.org.found-body': 'Thêm cơ quan, tổ chức' }, en: { 'act.org.found-body': 'Added a body' } },
};

let site: TestSite;
const row = newId();
beforeAll(async () => {
  site = await testSite([ledger, org]);
  const { db } = site.room;
  await makeAct(db, { unit: commune, ...an, row });
  await makeAct(db, { unit: commune, ...officerAt(commune), command: 'org.end-body', row });
  await makeAct(db, { unit: gone });
  await makeChain(db, long, 120);
  site.room.setNow('2026-11-22T00:10:00+07:00');
  unwrap(await takeCheckpoint(site.room, system, {}));
});
afterAll(() => site.close());

const leader = personHolding({ post: 'party-secretary', unit: province });

describe('the ledger of a unit', () => {
  test('says who did what in which post, and the seal to keep on paper', async () => {
    const page = await site.get(paths.unitActs(commune), leader);
    expect(page.statusCode).toBe(200);
    for (const text of [
      'Sổ cái minh bạch: Xã Suối Mơ',
      'Thêm cơ quan, tổ chức',
      'Nguyễn Văn An',
      'Công chức Văn phòng - Thống kê',
      'org.end-body',
      'Người đã xóa thông tin cá nhân',
    ])
      expect(page.body).toContain(text);
    expect(page.body).toMatch(/<code>[0-9a-f]{64}<\/code>/);
    expect(page.body).toContain('Dữ liệu minh họa');
  });

  test.each([
    ['the administrator of the commune', personHolding({ post: 'administrator', unit: commune }), 200],
    ['the chair of the committee', personHolding({ post: 'committee-chair', unit: commune }), 200],
    ['a leader of the province', leader, 200],
    ['an officer of the commune', an.actor, 403],
    ['the administrator of another commune', personHolding({ post: 'administrator', unit: long }), 403],
  ])('%s', async (_who, actor, status) => {
    expect((await site.get(paths.unitActs(commune), actor)).statusCode).toBe(status);
  });

  test('is not for visitors', async () => {
    const page = await site.get(paths.unitActs(commune));
    expect(page.headers.location).toMatch(/^\/dang-nhap/);
  });

  test('stays when the unit was merged away', async () => {
    expect((await site.get(paths.unitActs(gone), leader)).statusCode).toBe(200);
  });

  test('pages through a long chain without a gap', async () => {
    const numbersOn = async (page: number) => {
      const { body } = await site.get(`${paths.unitActs(long)}?trang=${page}`, leader);
      return [...body.matchAll(/data-label="Số thứ tự">(\d+)</g)].map((match) => Number(match[1]));
    };
    expect(await numbersOn(1)).toEqual(Array.from({ length: 50 }, (_, index) => 120 - index));
    expect(await numbersOn(3)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(await numbersOn(4)).toEqual([]);
  });

  test.each([newId(), 'khong-phai-ma'])('of a unit that does not exist is not found: %s', async (unit) => {
    expect((await site.get(`/so-cai/${unit}`, leader)).statusCode).toBe(404);
  });

  test('speaks English', async () => {
    const page = await site.get(`${paths.unitActs(commune)}?lang=en`, leader);
    expect(page.body).toContain('Added a body');
  });
});

describe('what I have done', () => {
  test("shows my own acts and nobody else's", async () => {
    const page = await site.get(paths.ownActs(), an.actor);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Thêm cơ quan, tổ chức');
    expect(page.body).toContain('Xã Suối Mơ');
    expect(page.body).not.toContain('org.end-body');
  });

  test('needs somebody signed in', async () => {
    expect((await site.get(paths.ownActs())).headers.location).toMatch(/^\/dang-nhap/);
  });
});

test('the history of one row, newest first', async () => {
  const acts = await actsOfRow(site.room.reader, 'org.body', row);
  expect(acts.map((act) => [act.command, act.unit])).toEqual([
    ['org.end-body', commune],
    ['org.found-body', commune],
  ]);
});

test('only the system seals the ledger, once a day', async () => {
  expect(await takeCheckpoint(site.room, leader, {})).toMatchObject({ ok: false, why: 'forbidden' });
  expect(await takeCheckpoint(site.room, system, {})).toMatchObject({ ok: false, why: 'ledger.checkpoint.taken' });
});
