import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { countQueries } from '#kernel/db.ts';
import { loadDefaultUnits } from '../import/load-default-units.ts';
import { makeUnit, makeVersion } from '../testing/factories.ts';
import { findUnits, type FoundUnit } from './find-units.ts';
import { unitsAtPath } from './unit-by-path.ts';
import { unitNames } from './unit-names.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;

beforeAll(async () => {
  room = await testRoom();
  await loadDefaultUnits(room);
  const province = await makeUnit(room.db, { level: 'province', name: 'Tỉnh Minh Họa', demo: true });
  const commune = await makeUnit(room.db, { name: 'Xã Suối Mơ', parent: province, demo: true });
  await makeUnit(room.db, { level: 'village', name: 'Thôn Đồng Lúa', parent: commune, demo: true });
  await makeUnit(room.db, { name: 'Xã Suối Mơ Đông', parent: province, demo: true });
  const renamed = await makeUnit(room.db, { name: 'Xã Đồi Gió', parent: province, demo: true, to: day('2026-01-01') });
  await makeVersion(room.db, { unit: renamed, name: 'Xã Đồi Nắng', type: 'xa', parent: province, from: day('2026-01-01') });
  const later = await makeUnit(room.db, { name: 'Xã Bãi Cạn', parent: province, demo: true, to: day('2027-01-01') });
  await makeVersion(room.db, { unit: later, name: 'Phường Bãi Sâu', type: 'phuong', parent: province, from: day('2027-01-01') });
  await makeUnit(room.db, { name: 'Xã 100%_thử', parent: province, demo: true });
}, 120_000);
afterAll(() => room.close());

const find = (typed: string, limit?: number): Promise<FoundUnit[]> => findUnits(room.reader, typed, TODAY, limit);
const said = ({ name, above }: FoundUnit): string => [name, ...above].join(', ');
const first = async (typed: string): Promise<string> => {
  const [one] = await find(typed);
  return one === undefined ? 'không có' : said(one);
};

describe('the first unit found', () => {
  test.each([
    ['hà nội', 'Thành phố Hà Nội'],
    ['ha noi', 'Thành phố Hà Nội'],
    ['HÀ NỘI', 'Thành phố Hà Nội'],
    ['Hà Nội'.normalize('NFD'), 'Thành phố Hà Nội'],
    ['  hà   nội ', 'Thành phố Hà Nội'],
    ['thành phố hà nội', 'Thành phố Hà Nội'],
    ['suối mơ', 'Xã Suối Mơ, Tỉnh Minh Họa'],
    ['Xã Suối Mơ', 'Xã Suối Mơ, Tỉnh Minh Họa'],
    ['suoi mo minh hoa', 'Xã Suối Mơ, Tỉnh Minh Họa'],
    ['thôn đồng lúa', 'Thôn Đồng Lúa, Xã Suối Mơ, Tỉnh Minh Họa'],
    ['đồng lúa minh họa', 'Thôn Đồng Lúa, Xã Suối Mơ, Tỉnh Minh Họa'],
    ['đồng nai', 'Thành phố Đồng Nai'],
    ['Long Thành, Đồng Nai', 'Phường Long Thành, Thành phố Đồng Nai'],
    ['long thanh dong nai', 'Phường Long Thành, Thành phố Đồng Nai'],
    ['tân lập lạng sơn', 'Xã Tân Lập, Huyện Bắc Sơn, Tỉnh Lạng Sơn'],
    ['lạng sơn tân lập', 'Xã Tân Lập, Huyện Bắc Sơn, Tỉnh Lạng Sơn'],
    ['phường 1 gò vấp', 'Phường 1, Quận Gò Vấp, Thành phố Hồ Chí Minh'],
    ['y tý lào cai', 'Xã Y Tý, Tỉnh Lào Cai'],
    ['bản lang lai châu', 'Xã Bản Lang, Huyện Phong Thổ, Tỉnh Lai Châu'],
    ['a b c d e g h i k l', 'không có'],
    ['an ha th ng on in tr ch nh ph', 'không có'],
    ["Cư M'gar", "Xã Cư M'gar, Tỉnh Đắk Lắk"],
    ['Cư M’gar', "Xã Cư M'gar, Tỉnh Đắk Lắk"],
    ['cu mgar', "Xã Cư M'gar, Tỉnh Đắk Lắk"],
    ['thuỷ nguyên', 'Phường Thủy Nguyên, Thành phố Hải Phòng'],
    ['hà\u0000nội', 'Thành phố Hà Nội'],
    ['100%_', 'Xã 100%_thử, Tỉnh Minh Họa'],
    ['Tỉnh Đồng Nai, Việt Nam', 'Tỉnh Đồng Nai'],
  ])('by %j is %s', async (typed, expected) => expect(await first(typed)).toBe(expected));
});

describe('what is typed', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['a wildcard of LIKE', '%'],
    ['the other wildcard', '__'],
    ['a backslash', '\\'],
    ['emoji', '😀🇻🇳'],
    ['only marks of punctuation', '.,;-/'],
    ['SQL', "'; drop table org.unit; --"],
    ['a tag', '<script>alert(1)</script>'],
    ['a name that is nowhere', 'xyzzy'],
    ['words that are nowhere together', 'hà nội xyzzy'],
    ['a thousand letters', 'a'.repeat(1_000)],
    ['a thousand words', 'xyzzy '.repeat(150)],
  ])('finds nothing and breaks nothing when it is %s', async (_what, typed) => {
    expect(await find(typed)).toEqual([]);
  });

  test('finds by a part inside a word, after names that begin with it', async () => {
    const names = (await find('uối mơ')).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Xã Suối Mơ', 'Xã Suối Mơ Đông']);
  });

  test('finds a single letter where a word begins', async () => {
    const found = await find('a', 50);
    expect(found.length).toBe(50);
    for (const { name } of found) expect(name.normalize('NFD').replace(/\p{M}/gu, '')).toMatch(/(^| )A/i);
  });

  test('with marks ranks names with those marks first, and finds the others too', async () => {
    const names = (await find('quảng bình', 50)).map(({ name }) => name);
    const bare = (name: string): string => name.replace(/^(Tỉnh|Huyện|Xã|Phường) /, '');
    const exact = names.filter((name) => ['Quảng Bình', 'Quang Bình'].includes(bare(name)));
    expect(exact.map(bare).toSorted().toReversed()).toEqual(exact.map(bare));
    expect(names).toContain('Huyện Quang Bình');
  });

  test('gives no more than asked for, and at most fifty', async () => {
    expect(await find('tân', 7)).toHaveLength(7);
    expect(await find('tân', 1_000)).toHaveLength(50);
  });
});

describe('what is said of each', () => {
  test('units of one name are told apart by where they lie', async () => {
    const found = (await find('tân lập', 50)).filter(({ name }) => name === 'Xã Tân Lập');
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(said)).size).toBe(found.length);
    const past = found.findIndex(({ current }) => !current);
    expect(found.slice(past).some(({ current }) => current)).toBe(false);
  });

  test('an old commune says what it became', async () => {
    const [unit] = await find('bến nghé');
    expect(unit).toMatchObject({
      name: 'Phường Bến Nghé',
      current: false,
      nowCalled: null,
      above: ['Quận 1', 'Thành phố Hồ Chí Minh'],
    });
    expect(unit?.became.map(({ name, path }) => [name, path])).toEqual([
      ['Phường Sài Gòn', 'thanh-pho-ho-chi-minh/phuong-sai-gon'],
    ]);
  });

  test('a district, which ended without a successor of its own, says where its people are', async () => {
    const [unit] = await find('quận 1');
    expect(unit).toMatchObject({ name: 'Quận 1', level: 'district', current: false });
    expect(unit?.became.map(({ name }) => name)).toEqual([
      'Phường Bến Thành',
      'Phường Cầu Ông Lãnh',
      'Phường Sài Gòn',
      'Phường Tân Định',
    ]);
  });

  test('a commune that was gone before March 2025 is known by its name', async () => {
    const { rows } = await room.pool.query<{ name: string; district: string; province: string }>(
      'select e.name, e.district, e.province from org.earlier_name e where not exists (select from org.unit_version v where v.name = e.name) order by e.name limit 3',
    );
    for (const { name, district, province } of rows) {
      const unit = (await find(name)).find(({ above }) => above[0] === district);
      expect(unit).toMatchObject({ name, above: [district, province], current: false });
      expect(unit?.became.map(({ id }) => id)).toContain(unit?.id);
      expect((await find(`${name} ${province}`)).map(said)).toContain(`${name}, ${district}, ${province}`);
    }
    expect(rows).toHaveLength(3);
  });

  test('a renamed unit is found by its old name and says the new one', async () => {
    expect((await find('đồi gió'))[0]).toMatchObject({
      name: 'Xã Đồi Gió',
      current: false,
      nowCalled: 'Xã Đồi Nắng',
      became: [],
      path: 'tinh-minh-hoa/xa-doi-nang',
    });
    expect((await find('đồi nắng'))[0]).toMatchObject({ name: 'Xã Đồi Nắng', current: true, nowCalled: null });
  });

  test('a name that is only decided for later is not shown yet', async () => {
    expect(await find('bãi sâu')).toEqual([]);
    expect((await find('bãi cạn'))[0]).toMatchObject({ current: true });
    expect((await findUnits(room.reader, 'bãi sâu', day('2027-01-01')))[0]).toMatchObject({
      name: 'Phường Bãi Sâu',
      current: true,
    });
  });

  test('fictional units come after real ones that are as close', async () => {
    const found = await find('xã', 50);
    expect(found.findIndex(({ demo }) => demo)).toBe(-1);
  });

  test('however many are found, four queries are enough', async () => {
    expect((await countQueries(() => find('tân', 50))).queries).toBeLessThanOrEqual(4);
    expect((await countQueries(() => find('tân lập lạng sơn', 50))).queries).toBeLessThanOrEqual(4);
  });
});

describe('an address', () => {
  const at = async (path: string) => {
    const found = await unitsAtPath(room.reader, path.split('/'), TODAY);
    const names = await unitNames(
      room.reader,
      found.map(({ id }) => id),
      TODAY,
    );
    return found.map(({ id, current, alive }) => [
      [names.get(id)?.name, ...(names.get(id)?.above ?? [])].join(', '),
      current,
      alive,
    ]);
  };

  test.each([
    ['tinh-minh-hoa', [['Tỉnh Minh Họa', true, true]]],
    ['tinh-minh-hoa/xa-suoi-mo', [['Xã Suối Mơ, Tỉnh Minh Họa', true, true]]],
    ['tinh-minh-hoa/xa-suoi-mo/thon-dong-lua', [['Thôn Đồng Lúa, Xã Suối Mơ, Tỉnh Minh Họa', true, true]]],
    ['tinh-minh-hoa/xa-doi-gio', [['Xã Đồi Nắng, Tỉnh Minh Họa', false, true]]],
    ['tinh-minh-hoa/phuong-bai-sau', []],
    ['xa-suoi-mo', []],
    ['tinh-lang-son/huyen-bac-son/xa-tan-lap', [['Xã Tân Lập, Huyện Bắc Sơn, Tỉnh Lạng Sơn', false, false]]],
    ['tinh-lang-son/xa-tan-lap', [['Xã Tân Lập, Huyện Bắc Sơn, Tỉnh Lạng Sơn', false, false]]],
    ['tinh-ha-giang/xa-tan-lap', [['Xã Tân Lập, Huyện Bắc Quang, Tỉnh Hà Giang', false, false]]],
    [
      'tinh-dong-nai/xa-long-phuoc',
      [
        ['Xã Long Phước, Thành phố Đồng Nai', false, true],
        ['Xã Long Phước, Huyện Long Thành, Tỉnh Đồng Nai', false, false],
      ],
    ],
    ['tinh-khong-co/xa-suoi-mo', []],
    ['tinh-minh-hoa/xa-suoi-mo/thon-khong-co', []],
    [
      'tinh-dong-nai',
      [
        ['Thành phố Đồng Nai', false, true],
        ['Tỉnh Đồng Nai', false, false],
      ],
    ],
  ])('%s is that of %j', async (path, expected) => expect(await at(path)).toEqual(expected));

  test('that several units have had gives all of them, at most twenty', async () => {
    const found = await at('thanh-pho-ho-chi-minh/phuong-1');
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThanOrEqual(20);
    for (const [name, current] of found) expect([String(name).startsWith('Phường 1, '), current]).toEqual([true, false]);
  });
});
