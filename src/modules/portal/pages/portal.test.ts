import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countQueries } from '#kernel/db.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { actorOf, makeCountry } from '#modules/org/testing/factories.ts';
import { plantDemonstration } from '#src/seed/index.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
  await makeCountry(site.room.db);
  await plantDemonstration(site.room, async () => undefined);
});
afterAll(() => site.close());

const TODAY = day('2026-11-21');
const page = async (path: string, headers: Record<string, string> = {}) => {
  const reply = await site.get(path, undefined, headers);
  return { status: reply.statusCode, body: reply.body, to: reply.headers.location, cookies: reply.cookies };
};
const personCalled = async (name: string): Promise<Id<'org.person'>> =>
  (await site.room.db.selectFrom('org.person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

describe('the front page', () => {
  test('asks where one lives and offers the demonstration, marked as such only on its own pages', async () => {
    const { status, body } = await page('/');
    expect(status).toBe(200);
    expect(body).toContain('Bạn ở xã, phường nào?');
    expect(body).toContain('href="/tinh-minh-hoa"');
    expect(body).not.toContain('class="demo"');
    expect(body).not.toContain('<script');
  });

  test.each([
    ['suoi mo', '/tinh-minh-hoa/xa-suoi-mo'],
    ['Suối Mơ', '/tinh-minh-hoa/xa-suoi-mo'],
    ['Suối Mơ'.normalize('NFD'), '/tinh-minh-hoa/xa-suoi-mo'],
    ['suoi mo minh hoa', '/tinh-minh-hoa/xa-suoi-mo'],
    ['đồi thông', 'Đã sáp nhập vào'],
    ['xã đảo trăng', 'Nay là Đặc khu Đảo Trăng'],
  ])('finds %j', async (typed, expected) => {
    expect((await page(`/?q=${encodeURIComponent(typed)}`)).body).toContain(expected);
  });

  test.each(['khong co noi nay', '%', '😀', "'; drop table org.unit; --", '<script>alert(1)</script>', 'x'.repeat(900)])(
    'says kindly that %j was not found',
    async (typed) => {
      const { status, body } = await page(`/?q=${encodeURIComponent(typed)}`);
      expect(status).toBe(200);
      expect(body).toContain('Chưa tìm thấy nơi nào');
      expect(body).not.toContain('<script>alert');
    },
  );

  test('asks no more often for many results than for few', async () => {
    const few = await countQueries(() => page('/?q=suoi%20mo'));
    const many = await countQueries(() => page('/?q=thon'));
    const rows = (html: string): number => html.split('<ul class="tasks">')[1]?.split('</ul>')[0]?.match(/<li/g)?.length ?? 0;
    expect(rows(many.value.body)).toBeGreaterThan(rows(few.value.body));
    // Search, names, and once more for all that have ended together.
    expect([few.queries, many.queries].every((count) => count <= 4)).toBe(true);
    expect(rows(many.value.body)).toBeGreaterThan(4);
  });
});

describe('a unit at its address', () => {
  test('shows its head, the tabs of the modules that exist, numbers and villages', async () => {
    const { status, body } = await page('/tinh-minh-hoa/xa-suoi-mo');
    expect(status).toBe(200);
    expect(body).toContain('Dữ liệu minh họa');
    expect(body).toMatch(/hợp thành từ/);
    expect(body).toContain('href="/tinh-minh-hoa/xa-suoi-mo/biet"');
    expect(body).toContain('href="/tinh-minh-hoa/xa-suoi-mo/ban"');
    expect(body).not.toContain('/xa-suoi-mo/lam"');
    expect(body).toContain('Thôn Bản Mây');
  });
  test.each([
    ['/tinh-minh-hoa', 200, '3 xã, phường, đặc khu'],
    ['/tinh-minh-hoa/xa-suoi-mo/thon-ban-may', 200, 'Thôn Bản Mây'],
    ['/tinh-minh-hoa/xa-doi-thong', 200, 'sáp nhập vào'],
    ['/tinh-minh-hoa/huyen-doi-suoi/xa-doi-thong', 200, 'sáp nhập vào'],
    ['/tinh-khong-co', 404, 'Không có trang này'],
    ['/tinh-minh-hoa/xa-khong-co', 404, 'Không có trang này'],
    ['/Tinh-Minh-Hoa', 404, 'Không có trang này'],
  ])('%s answers %i', async (path, status, words) => {
    const answer = await page(path);
    expect([answer.status, answer.body.includes(words)]).toEqual([status, true]);
  });
  test('a province is narrowed to part of a name, with or without marks, and says when nothing fits', async () => {
    const names = async (query: string): Promise<string[]> =>
      [...(await page(`/tinh-minh-hoa${query}`)).body.matchAll(/<li><a href="\/tinh-minh-hoa\/[a-z-]+">([^<]+)</g)].map(
        ([, name]) => name ?? '',
      );
    expect(await names('')).toHaveLength(3);
    expect(await names('?tim=suoi+mo')).toEqual(['Xã Suối Mơ']);
    expect(await names(`?tim=${encodeURIComponent('Đảo')}`)).toEqual(['Đặc khu Đảo Trăng']);
    expect((await page('/tinh-minh-hoa?tim=khong+co')).body).toContain('Chưa tìm thấy nơi nào tên “khong co”');
  });
  test('that lives on under another name has moved for good', async () => {
    const { status, to } = await page('/tinh-minh-hoa/xa-dao-trang');
    expect([status, to]).toEqual([301, '/tinh-minh-hoa/dac-khu-dao-trang']);
  });
});

describe('"this is where I live"', () => {
  const unitOf = async (path: string): Promise<string> => /name="unit" value="([^"]+)"/.exec((await page(path)).body)?.[1] ?? '';

  test('is one cookie, shown on every page, and can be cleared', async () => {
    const unit = await unitOf('/tinh-minh-hoa/xa-suoi-mo');
    const set = await site.post('/noi-o', { unit, stay: 'yes' });
    const [cookie] = set.cookies;
    expect([set.statusCode, cookie?.name, cookie?.httpOnly]).toEqual([303, 'noi-o', true]);
    const home = await page('/', { cookie: `noi-o=${cookie?.value}` });
    expect(home.body).toMatch(/class="menu-home" href="\/tinh-minh-hoa\/xa-suoi-mo">.*Xã Suối Mơ<\/a>/);
    const cleared = await site.post('/noi-o', { unit, stay: 'no' });
    expect(cleared.cookies[0]?.value).toBe('');
  });
  test.each(['nonsense', '', 'eyJhIjoxfQ', Buffer.from('{"name":"x","href":"//evil.example"}').toString('base64url')])(
    'forgets a cookie changed by hand: %j',
    async (value) => {
      const { status, body } = await page('/', { cookie: `noi-o=${value}` });
      expect([status, body.includes('menu-home')]).toEqual([200, false]);
    },
  );
  test.each<Record<string, string>>([{ unit: 'x', stay: 'yes' }, { stay: 'yes' }, {}])('refuses %j', async (fields) => {
    expect((await site.post('/noi-o', fields)).statusCode).toBe(422);
  });
});

describe('the desk', () => {
  test('sends strangers to sign in and back', async () => {
    expect(await page('/viec')).toMatchObject({ status: 303, to: '/dang-nhap?ve=%2Fviec' });
  });
  test('shows an officer what is late first, then what comes, each with its law', async () => {
    const officer = await actorOf(site.room.db, await personCalled('Nguyễn Thị Mai'), TODAY);
    const { statusCode, body } = await site.get('/viec', officer);
    expect(statusCode).toBe(200);
    const late = body.indexOf('Trễ hoặc cần sửa ngay');
    expect(late).toBeGreaterThan(0);
    // What is not public at all stands before what is public with something wrong.
    expect(body.indexOf('Danh sách hộ được hỗ trợ nhà ở đợt 2')).toBeGreaterThan(late);
    expect(body.indexOf('Niêm yết lại cho đủ ngày')).toBeGreaterThan(body.indexOf('Danh sách hộ được hỗ trợ nhà ở đợt 2'));
    expect(body).toMatch(/(Thứ|Chủ nhật)[^<]*: <b>\d+ việc trễ hoặc cần sửa ngay/);
    const suoiMo = officer.holdings[0]?.unit;
    expect(body).toContain(`href="/cong-khai/yeu-cau-cua/${suoiMo}"`);
    expect(body).toMatch(/khoản 7 Điều 11/);
  });
  test('says so when nothing waits', async () => {
    const idle = personHolding({
      post: 'party-officer',
      unit: (await site.room.db.selectFrom('org.unit').select('id').where('level', '=', 'country').executeTakeFirstOrThrow()).id,
    });
    expect((await site.get('/viec', idle)).body).toContain('Không có việc nào đang chờ bạn');
  });
});

describe('the rest', () => {
  test.each(['/gioi-thieu', '/tiep-can', '/giay-phep', '/kieu'])('%s in both languages', async (path) => {
    const [vi, en] = [await page(path), await page(`${path}?lang=en`)];
    expect([vi.status, en.status]).toEqual([200, 200]);
    expect(en.body).toContain('<html lang="en"');
    expect(vi.body).not.toBe(en.body);
  });
  test('the API answers like the search, and names the wrong field', async () => {
    const found = (await site.get('/api/units?q=suoi+mo')).json<{ units: { name: string; above: string[] }[] }>();
    expect(found.units[0]).toMatchObject({ name: 'Xã Suối Mơ', above: ['Tỉnh Minh Họa'] });
    const wrong = await site.get('/api/units');
    expect([wrong.statusCode, wrong.json()]).toEqual([
      422,
      { why: 'invalid', fields: { q: { code: 'kernel.field.required', values: {} } } },
    ]);
  });
});
