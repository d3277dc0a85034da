import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { addDays, day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { systemActor } from '#kernel/testing/room.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { planUnitAct } from '../commands/plan-unit-act.ts';
import { loadDefaultUnits } from '../import/load-default-units.ts';
import { org } from '../index.ts';
import { paths } from '../paths.ts';
import { countryOf } from '../queries/children-of.ts';
import { findUnits } from '../queries/find-units.ts';
import { makeBody, makeHolding, makeHouseholds } from '../testing/factories.ts';
import { makeSmallCountry, type SmallCountry } from '../testing/small-country.ts';

const TODAY = day('2026-11-21');
const LATER = day('2027-01-01');
let site: TestSite;
let small: SmallCountry;
let admin: Actor;
let merged: Id<'org.unit_act'>;

beforeAll(async () => {
  site = await testSite([org]);
  await loadDefaultUnits(site.room);
  small = await makeSmallCountry(site.room.db, 'thử');
  admin = personHolding({ post: 'administrator', unit: small.hoa });
  await makeHolding(site.room.db, { body: await makeBody(site.room.db, { unit: small.suoiMo, name: 'UBND xã Suối Mơ' }) });
  await makeHouseholds(site.room.db, small.villages[0] as Id<'org.unit'>, 12);
  const fields = { kind: 'merge', day: LATER, document: '12/NQ-UBTVQH', unit: [small.baiBoi, small.doiChe], into: small.doiChe };
  merged = unwrap(await planUnitAct(site.room, systemActor, fields)).id;
}, 120_000);
afterAll(() => site.close());

const unitNamed = async (name: string): Promise<Id<'org.unit'>> => {
  const [found] = await findUnits(site.room.reader, name, TODAY);
  if (found === undefined) throw new Error(`No unit is called ${name}`);
  return found.id;
};

const body = (html: string): string =>
  html
    .replace(/[\s\S]*?<main[^>]*>/, '')
    .replace(/<\/main>[\s\S]*/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function page(path: string, actor?: Actor): Promise<string> {
  const answer = await site.get(path, actor);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return body(answer.body);
}

describe('the history of a unit', () => {
  test('tells what an old commune became, and by what document', async () => {
    const text = await page(paths.history(await unitNamed('phường bến nghé')));
    expect(text).toMatch(/Lịch sử của Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh/);
    expect(text).toMatch(/Nay nằm ở Phường Sài Gòn, Thành phố Hồ Chí Minh \( ?không rõ tỷ lệ ?\)/);
    expect(text).toMatch(/01\/03\/2025 đến 30\/06\/2025/);
    expect(text).toMatch(/Nghị quyết 202\/2025\/QH15/);
  });

  test('tells what a unit of today was made of', async () => {
    const text = await page(paths.history(await unitNamed('phường sài gòn')));
    expect(text).toMatch(/Hợp thành từ.*Phường Bến Nghé, Quận 1/);
    expect(text).toMatch(/Trang của đơn vị hiện nay/);
  });

  test('tells every name of a unit that changed, the same unit', async () => {
    const text = await page(paths.history(await unitNamed('thành phố đồng nai')));
    expect(text).toMatch(/Tỉnh Đồng Nai 01\/07\/2025 đến 29\/04\/2026/);
    expect(text).toMatch(/Thành phố Đồng Nai từ 30\/04\/2026/);
    expect(text).toMatch(/Hợp thành từ.*toàn bộ/);
  });

  test('says where the people of a district are, whose communes went different ways', async () => {
    expect(await page(paths.history(await unitNamed('quận 1')))).toMatch(/Nay nằm ở Phường .* Phường /);
  });

  test('tells a change that is still to come', async () => {
    const text = await page(paths.history(small.baiBoi));
    expect(text).toMatch(/01\/07\/2025 đến 31\/12\/2026/);
    expect(text).toMatch(/Đã trở thành.*Xã Đồi Chè, Tỉnh Minh Họa thử toàn bộ/);
  });

  test.each([newId(), 'khong-phai-ma', '%00', '1'.repeat(500)])('of %s is not there', async (unit) => {
    expect((await site.get(paths.history(unit as Id<'org.unit'>))).statusCode).toBe(404);
  });
});

describe('the tree of a day', () => {
  test('shows the country of today, of before the reform, and of a planned day', async () => {
    expect(await page(paths.tree())).toMatch(/36 đơn vị trực thuộc Việt Nam/);
    expect(await page(paths.treeOn('2025-06-30'))).toMatch(/63 đơn vị trực thuộc Việt Nam/);
    expect(await page(paths.treeOn(LATER, small.hoa))).toMatch(/Ngày này chưa tới.*2 đơn vị trực thuộc Tỉnh Minh Họa thử/);
    expect(await page(paths.treeOn(addDays(LATER, -1), small.hoa))).toMatch(/3 đơn vị trực thuộc/);
  });

  test('says from when data exist, and when a unit was not there', async () => {
    expect(await page(paths.treeOn('1990-01-01'))).toMatch(/Dữ liệu có từ ngày 01\/03\/2025/);
    expect(await page(paths.treeOn('2025-03-01', small.hoa))).toMatch(
      /Tỉnh Minh Họa thử không có hiệu lực vào ngày 01\/03\/2025/,
    );
  });

  test.each(['ngay=31/02/2026', 'ngay=1000000-01-01', 'duoi=khong', 'ngay=0000-00-00'])('refuses %s', async (query) => {
    expect((await site.get(`${paths.tree()}?${query}`)).statusCode).toBe(422);
  });
});

describe('an act on units, in the browser', () => {
  const merge = () =>
    new URLSearchParams([
      ['kind', 'merge'],
      ['unit', small.suoiMo],
      ['unit', small.doiChe],
      ['into', small.suoiMo],
      ['day', '2027-06-01'],
      ['document', '34/NQ-UBTVQH'],
    ]);

  test('pages of changes are for administrators', async () => {
    for (const path of [paths.unitActs(), `${paths.newUnitAct()}?kind=merge`, `${paths.previewUnitAct()}?${merge()}`]) {
      expect((await site.get(path)).statusCode).toBe(303);
      expect((await site.get(path, personHolding({ post: 'committee-chair', unit: small.hoa }))).statusCode).toBe(403);
    }
    expect(
      (await site.get(`${paths.previewUnitAct()}?${merge()}`, personHolding({ post: 'administrator', unit: small.suoiMo })))
        .statusCode,
    ).toBe(403);
  });

  test('is chosen, searched for and typed without losing anything', async () => {
    expect(await page(paths.unitActs(), admin)).toMatch(/Sáp nhập Xã Bãi Bồi vào Xã Đồi Chè.*sẽ có hiệu lực/);
    const search = new URLSearchParams([
      ['kind', 'merge'],
      ['unit', small.suoiMo],
      ['q', 'đồi chè'],
      ['name', 'Xã Suối Chè'],
    ]);
    const answer = await site.get(`${paths.newUnitAct()}?${search}`, admin);
    expect(body(answer.body)).toMatch(/Xã Suối Mơ, Tỉnh Minh Họa thử Bỏ Xã Suối Mơ.*Chọn Xã Đồi Chè/);
    expect(answer.body).toContain('value="Xã Suối Chè"');
    const dropped = await site.get(`${paths.newUnitAct()}?${search}&drop=${small.suoiMo}`, admin);
    expect(body(dropped.body)).toMatch(/Chưa chọn đơn vị nào/);
    expect((await site.get(`${paths.newUnitAct()}?kind=bán`, admin)).statusCode).toBe(404);
  });

  test('can be found by code', async () => {
    expect(await page(`${paths.newUnitAct()}?kind=rename&q=26368`, admin)).toMatch(/Chọn Phường Long Thành/);
    expect(await page(`${paths.newUnitAct()}?kind=rename&q=99999`, admin)).toMatch(/Không tìm thấy đơn vị nào/);
  });

  test('says what is missing on the form itself', async () => {
    const text = await page(`${paths.previewUnitAct()}?kind=merge&unit=${small.suoiMo}&day=&document=`, admin);
    expect(text).toMatch(/Xin điền ô này/);
    expect(text).toMatch(/Xem trước/);
  });

  test('says why not before anything is written', async () => {
    const query = new URLSearchParams(merge());
    query.set('day', LATER);
    expect(await page(`${paths.previewUnitAct()}?${query}`, admin)).toMatch(/Xã Đồi Chè đã có thay đổi vào ngày 01\/01\/2027/);
  });

  test('is looked at, confirmed, seen by all, and undone', async () => {
    const path = `${paths.previewUnitAct()}?${merge()}`;
    const preview = await page(path, admin);
    expect(preview).toMatch(/Nếu xác nhận, từ ngày 01\/06\/2027/);
    expect(preview).toMatch(/Đơn vị kết thúc Xã Đồi Chè, thuộc Tỉnh Minh Họa thử/);
    expect(preview).toMatch(/Đơn vị bên dưới chuyển theo \(3\).*Thôn 1: từ Xã Đồi Chè sang Xã Suối Mơ/);
    expect(preview).toMatch(/Trùng tên sau thay đổi 2 đơn vị cùng tên “Thôn 1” trong Xã Suối Mơ/);
    const confirmed = await site.post(path, { _key: newId() }, admin);
    expect(confirmed.statusCode).toBe(303);
    const act = String(confirmed.headers.location);
    expect(await page(act)).toMatch(/Sáp nhập Xã Đồi Chè vào Xã Suối Mơ.*34\/NQ-UBTVQH/);
    expect(await page(act)).not.toMatch(/Hoàn tác thay đổi này/);
    expect(await page(act, admin)).toMatch(/Hoàn tác thay đổi này/);
    expect(
      (await site.post(`${act}/hoan-tac`, {}, personHolding({ post: 'administrator', unit: small.suoiMo }))).statusCode,
    ).toBe(403);
    expect((await site.post(`${act}/hoan-tac`, {}, admin)).headers.location).toBe(act);
    expect(await page(act)).toMatch(/đã hoàn tác/);
    expect(body((await site.post(`${act}/hoan-tac`, {}, admin)).body)).toMatch(/đã được hoàn tác rồi/);
  });

  test('sent twice is made once', async () => {
    const query = new URLSearchParams([
      ['kind', 'rename'],
      ['unit', small.phuong1],
      ['name', 'Phường Một'],
      ['day', '2027-02-01'],
      ['document', '5/NQ'],
    ]);
    const mayor = personHolding({ post: 'administrator', unit: small.mau });
    const key = newId();
    const answers = await Promise.all([1, 2].map(() => site.post(`${paths.previewUnitAct()}?${query}`, { _key: key }, mayor)));
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    expect(await page(paths.unitActs(), mayor)).toMatch(/1–1 trong 1/);
  });

  test('says what stands on units that end, and that people must be appointed again', async () => {
    const query = new URLSearchParams([
      ['kind', 'merge'],
      ['unit', small.suoiMo],
      ['unit', small.doiChe],
      ['name', 'Xã Suối Chè'],
      ['type', 'xa'],
      ['day', '2027-06-01'],
      ['document', '34/NQ'],
    ]);
    const preview = await page(`${paths.previewUnitAct()}?${query}`, admin);
    expect(preview).toMatch(/1 cơ quan, 1 chức danh đang giữ, 12 hộ/);
    expect(preview).toMatch(/bổ nhiệm lại ở đơn vị mới/);
  });

  test('the country sees lists that were loaded too', async () => {
    const root = (await countryOf(site.room.reader)) as Id<'org.unit'>;
    const text = await page(paths.unitActs(), personHolding({ post: 'administrator', unit: root }));
    expect(text).toMatch(/Sắp xếp đơn vị hành chính từ ngày 1\/7\/2025 Nạp danh mục 01\/07\/2025/);
    const { id } = await site.room.db
      .selectFrom('org.unit_act')
      .select('id')
      .where('kind', '=', 'import')
      .where('day', '=', day('2025-07-01'))
      .orderBy('planned_at', 'desc')
      .executeTakeFirstOrThrow();
    expect(await page(paths.unitAct(id))).toMatch(/3\.344 giai đoạn đơn vị bắt đầu/);
  });
});

describe('for other programs', () => {
  const json = async (path: string): Promise<unknown> => {
    const answer = await site.get(path);
    expect([path, answer.statusCode]).toEqual([path, 200]);
    return answer.json();
  };

  test('a unit on a day', async () => {
    const unit = await unitNamed('thành phố đồng nai');
    expect(await json(paths.apiUnit(unit))).toMatchObject({
      name: 'Thành phố Đồng Nai',
      type: 'thanh-pho-tw',
      code: '75',
      from: '2026-04-30',
      to: null,
      parent: { name: 'Việt Nam' },
    });
    expect(await json(`${paths.apiUnit(unit)}?day=2026-04-29`)).toMatchObject({
      name: 'Tỉnh Đồng Nai',
      type: 'tinh',
      to: '2026-04-30',
      day: '2026-04-29',
    });
    expect((await site.get(`${paths.apiUnit(unit)}?day=2025-06-30`)).statusCode).toBe(404);
    expect((await site.get(paths.apiUnit('x' as Id<'org.unit'>))).statusCode).toBe(404);
    expect((await site.get(`${paths.apiUnit(unit)}?day=hom-qua`)).statusCode).toBe(422);
  });

  test('the history of a unit', async () => {
    expect(await json(paths.apiUnitHistory(small.baiBoi))).toMatchObject({
      level: 'commune',
      demo: true,
      periods: [{ from: '2025-07-01', to: LATER, name: 'Xã Bãi Bồi', parent: { id: small.hoa } }],
      became: [{ id: small.doiChe, day: LATER, share: { num: 1, den: 1 }, basis: 'people', document: '12/NQ-UBTVQH' }],
      now: [],
    });
  });

  test('the tree of a day, level by level', async () => {
    const units = async (query: string) => ((await json(`${paths.apiTree()}?${query}`)) as { units: unknown[] }).units.length;
    expect(await units('day=2025-06-30')).toBe(63);
    expect(await units('day=2025-06-30&level=commune')).toBe(10_035);
    expect(await units(`day=${LATER}&level=commune&under=${small.hoa}`)).toBe(2);
    expect(await units(`level=village&under=${small.suoiMo}`)).toBe(2);
    expect((await site.get(`${paths.apiTree()}?level=planet`)).statusCode).toBe(422);
  });

  test('a table with the headings of the exact lists', async () => {
    const answer = await site.get(paths.unitsCsvOn('2026-11-21', small.hoa));
    expect(answer.headers['content-type']).toMatch(/text\/csv/);
    const lines = answer.body
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toMatch(/^code[;,]name[;,]type[;,]parent_code[;,]valid_from$/);
    expect(lines).toHaveLength(1 + 3 + 5);
    expect((await site.get(`${paths.unitsCsv()}?ngay=2025-06-30`)).body.trim().split(/\r?\n/)).toHaveLength(
      1 + 63 + 696 + 10_035,
    );
    expect((await site.get(paths.unitsCsvOn('2020-01-01', small.hoa))).statusCode).toBe(404);
  });
});

test('the planned merge is the one that the pages above tell of', async () => {
  expect(await page(paths.unitAct(merged))).toMatch(/Sáp nhập Xã Bãi Bồi vào Xã Đồi Chè/);
});
