import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { loadDefaultUnits } from '../import/load-default-units.ts';
import { makeHouseholds } from '../testing/factories.ts';
import { makeSmallCountry, type SmallCountry } from '../testing/small-country.ts';
import { findUnits } from './find-units.ts';
import { listProvinces } from './list-provinces.ts';
import { placeOf } from './place-of.ts';
import { successorsOf } from './successors-of.ts';
import { unitHead } from './unit-head.ts';
import { unitNames } from './unit-names.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;
let small: SmallCountry;

beforeAll(async () => {
  room = await testRoom();
  await loadDefaultUnits(room);
  small = await makeSmallCountry(room.db, 'thử');
  await makeHouseholds(room.db, small.villages[0] as Id<'org.unit'>, 30);
}, 120_000);
afterAll(() => room.close());

const unitNamed = async (name: string): Promise<Id<'org.unit'>> => {
  const [found] = await findUnits(room.reader, name, TODAY);
  if (found === undefined) throw new Error(`No unit is called ${name}`);
  return found.id;
};

describe('provinces of a day', () => {
  test('count their communes, today and before the reform, in Vietnamese order', async () => {
    const today = (await listProvinces(room.reader, TODAY)).filter(({ demo }) => !demo);
    expect(today).toHaveLength(34);
    expect(today.reduce((sum, { communes }) => sum + communes, 0)).toBe(3_321);
    expect(today.find(({ code }) => code === '01')).toMatchObject({
      name: 'Thành phố Hà Nội',
      communes: 126,
      path: 'thanh-pho-ha-noi',
    });
    const before = await listProvinces(room.reader, day('2025-06-30'));
    expect([before.length, before.reduce((sum, { communes }) => sum + communes, 0)]).toEqual([63, 10_035]);
    expect(today.map(({ name }) => name)).toEqual(today.map(({ name }) => name).toSorted(new Intl.Collator('vi').compare));
  });
});

describe('the head of a unit', () => {
  const headOf = (unit: Id<'org.unit'>) => unitHead({ reader: room.reader, today: TODAY, room, lang: 'vi' } as never, unit);

  test('says where it lies, since when, and what it was made of', async () => {
    const head = await headOf(await unitNamed('phường sài gòn'));
    expect(head).toMatchObject({
      crumbs: [{ href: '/thanh-pho-ho-chi-minh', label: 'Thành phố Hồ Chí Minh' }],
      since: '2025-07-01',
      villages: 0,
      households: 0,
      tabs: [],
    });
    expect(head?.madeOf).toContain('Phường Bến Nghé');
  });

  test('counts villages and households', async () => {
    expect(await headOf(small.suoiMo)).toMatchObject({ villages: 2, households: 30, madeOf: [] });
  });

  test('is not there for a unit that has ended', async () => expect(await headOf(await unitNamed('phường bến nghé'))).toBeNull());
});

describe('where a unit stands', () => {
  test('today, and on a day it was in force', async () => {
    const old = await unitNamed('phường bến nghé');
    expect(await placeOf(room.reader, old, TODAY)).toBeNull();
    const place = await placeOf(room.reader, old, day('2025-06-30'));
    const names = await unitNames(room.reader, place?.above ?? [], day('2025-06-30'));
    expect(place?.above.map((unit) => names.get(unit)?.name)).toEqual(['Quận 1', 'Thành phố Hồ Chí Minh', 'Việt Nam']);
  });
});

describe('successors', () => {
  test('of an old province, of one still in force, of nothing', async () => {
    const [old, hanoi] = [await unitNamed('tỉnh hà giang'), await unitNamed('hà nội')];
    const found = await successorsOf(room.reader, [old, hanoi, old], TODAY);
    const names = await unitNames(room.reader, found.get(old) ?? [], TODAY);
    expect([...names.values()].map(({ name }) => name)).toEqual(['Tỉnh Tuyên Quang']);
    expect(found.has(hanoi)).toBe(false);
    expect(await successorsOf(room.reader, [], TODAY)).toEqual(new Map());
    expect(await successorsOf(room.reader, [old], day('2025-06-30'))).toEqual(new Map());
  });
});
