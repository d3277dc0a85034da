import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { buildStyle } from '#kernel/html/stylesheet.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { makeUnit, makeVersion } from '#modules/org/testing/factories.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { publicPaths } from '../paths-public.ts';
import {
  makeAmendment,
  makeDisplay,
  makePublication,
  makeRegister,
  takeDown,
  type MadePublication,
} from '../testing/factories.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';

const PATH = 'tinh-minh-hoa/xa-suoi-mo';
let site: TestSite;
let province: Id<'org.unit'>;
let unit: Id<'org.unit'>;
let budget: MadePublication;
let draft: MadePublication;
let withdrawn: MadePublication;

beforeAll(async () => {
  site = await testSite();
  const { db, files } = site.room;
  province = await makeUnit(db, { level: 'province', name: 'Tỉnh Minh Họa' });
  unit = await makeUnit(db, { name: 'Xã Suối Mơ', parent: province });
  await makeUnit(db, { name: 'Xã Đồi Thông', parent: province });
  await makeRegister(db, { unit });
  const file = await db
    .transaction()
    .execute(async (tx) => keepFile(tx, unwrap(await acceptFile(files, PDF, 'Dự toán 2027.pdf'))));
  budget = await makePublication(db, {
    unit,
    title: 'Dự toán <ngân sách> năm 2027',
    summary: 'Tổng thu 14 tỷ đồng.\n\nTổng chi 14 tỷ đồng.',
    documentNo: '23/2026/NQ-HĐND',
    state: 'published',
    releasedOn: day('2026-11-17'),
    file,
  });
  await makeAmendment(db, { publication: budget.id, change: 'Tổng chi là 13 tỷ đồng' });
  draft = await makePublication(db, {
    unit,
    item: 'social-support',
    title: 'Danh sách hộ được hỗ trợ',
    summary: 'Bản nháp còn sửa',
    aroseOn: day('2026-11-11'),
  });
  withdrawn = await makePublication(db, {
    unit,
    item: 'other',
    title: 'Ghi trùng',
    summary: 'Nội dung đã rút',
    state: 'withdrawn',
    aroseOn: day('2026-11-02'),
    releasedOn: day('2026-11-06'),
  });
  const late = await makePublication(db, {
    unit,
    item: 'fees',
    title: 'Phí chợ',
    state: 'published',
    aroseOn: day('2026-10-01'),
    releasedOn: day('2026-10-14'),
  });
  const posting = late.channels[1];
  if (posting === undefined) throw new Error('no posting');
  await takeDown(db, posting.id, day('2026-10-20'));
  await makeDisplay(db, { channel: posting.id, from: day('2026-11-02') });
});
afterAll(() => site.close());

const get = async (path: string): Promise<string> => (await site.get(path)).body;

describe('every page for everybody', () => {
  const pages = (): string[] => [
    publicPaths.register(PATH),
    `${publicPaths.register(PATH)}?ky=tat-ca&sap=-han&tim=phi`,
    publicPaths.register('tinh-minh-hoa/xa-doi-thong'),
    publicPaths.publication(budget.code),
    publicPaths.publication(draft.code),
    publicPaths.publication(withdrawn.code),
    publicPaths.poster(budget.code),
    publicPaths.lookUp(),
    publicPaths.lookUp('K7MQ-2RTX-X'),
    publicPaths.quarter(PATH, '2026-4'),
    publicPaths.quarter(PATH, '2026-3'),
    publicPaths.quarter('tinh-minh-hoa/xa-doi-thong', '2026-3'),
    publicPaths.ask(),
    publicPaths.ask({ code: draft.code }),
    publicPaths.ask({ unit }),
    publicPaths.gaps(province),
    `${publicPaths.gaps(province)}?ky=2026&tinh-trang=not-started&sap=ten`,
  ];

  it.each(['vi', 'en'])('is valid HTML without script or inline style, in %s', async (lang) => {
    for (const path of pages()) {
      const answer = await site.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect([path, answer.statusCode]).toEqual([path, 200]);
      expect([path, await htmlFaults(answer.body)]).toEqual([path, []]);
    }
  });

  it('says the law behind what it counts', async () => {
    for (const path of [publicPaths.register(PATH), publicPaths.publication(budget.code), publicPaths.poster(budget.code)]) {
      expect(await get(path)).toMatch(/khoản 2 Điều 11 (và khoản 2 Điều 12 )?Luật số 10\/2022\/QH15/);
    }
  });
});

describe('the register page', () => {
  it('says in plain words how the quarter stands', async () => {
    const page = await get(publicPaths.register(PATH));
    expect(page).toContain('Sổ công khai quý IV năm 2026');
    expect(page).toContain('1 quá hạn chưa công khai, lâu nhất từ 18/11/2026 · 1 trên 3 nội dung đúng hạn · 1 công khai trễ');
    expect(page).toContain('Chưa công khai, quá hạn từ 18/11/2026');
  });

  it('offers the file with its size, and a request on every row', async () => {
    const page = await get(publicPaths.register(PATH));
    expect(page).toMatch(/Tải tệp \(PDF, \d+ B\)/);
    for (const { code } of [budget, draft, withdrawn]) expect(page).toContain(`/yeu-cau?ma=${code}`);
  });

  it('keeps to 30 kB of HTML and CSS with 50 rows', async () => {
    const crowded = await makeUnit(site.room.db, { name: 'Xã Đông', parent: province });
    await makeRegister(site.room.db, { unit: crowded });
    for (let n = 0; n < 50; n += 1) {
      await makePublication(site.room.db, {
        unit: crowded,
        item: 'consultation-results',
        title: `Kết quả lấy ý kiến Nhân dân lần thứ ${n + 1}`,
        aroseOn: day('2026-10-12'),
        state: 'published',
      });
    }
    const page = await get(publicPaths.register('tinh-minh-hoa/xa-dong'));
    expect(page.match(/Kết quả lấy ý kiến Nhân dân lần/g)?.length).toBeGreaterThanOrEqual(50);
    const bytes = gzipSync(page).length + gzipSync(buildStyle().css).length;
    expect(bytes).toBeLessThan(30_000);
    expect(page).not.toContain('<script');
  });

  it('of a commune without a register says so kindly and still names the duties', async () => {
    const page = await get(publicPaths.register('tinh-minh-hoa/xa-doi-thong'));
    expect(page).toContain('chưa mở sổ công khai');
    expect(page).toContain('14. Nội dung khác theo quy định');
    const officer = personHolding({ post: 'committee-chair', unit: await unitAt('Xã Đồi Thông') });
    expect((await site.get(publicPaths.register('tinh-minh-hoa/xa-doi-thong'), officer)).body).toContain('Mở sổ công khai');
  });

  it('moves with a unit that got another name, and leads on where a unit is no more', async () => {
    const { db } = site.room;
    const renamed = await makeUnit(db, { name: 'Xã Tên Cũ', parent: province, to: day('2026-03-01') });
    await makeVersion(db, { unit: renamed, name: 'Xã Tên Mới', type: 'xa', parent: province, from: day('2026-03-01') });
    await makeUnit(db, { name: 'Xã Đã Hết', parent: province, to: day('2026-03-01') });
    expect(await site.get(publicPaths.register('tinh-minh-hoa/xa-ten-cu'))).toMatchObject({
      statusCode: 301,
      headers: { location: '/tinh-minh-hoa/xa-ten-moi/biet' },
    });
    expect(await site.get(publicPaths.register('tinh-minh-hoa/xa-da-het'))).toMatchObject({
      statusCode: 302,
      headers: { location: '/tinh-minh-hoa/xa-da-het' },
    });
    expect((await site.get(publicPaths.register('tinh-minh-hoa/xa-khong-co'))).statusCode).toBe(404);
  });

  it('never fails on nonsense in the address', async () => {
    for (const query of [
      'ky=2026-9',
      'ky=',
      'muc=../..',
      'tinh-trang=x',
      'hinh-thuc=<script>',
      'sap=-nope',
      'trang=99999',
      'tim=%00%27%25',
      `tim=${'a'.repeat(5_000)}`,
      'tim=a&tim=b',
      'ky[]=1',
    ]) {
      expect([query, (await site.get(`${publicPaths.register(PATH)}?${query}`)).statusCode]).toEqual([query, 200]);
    }
  });

  it('goes out as a table with the same rows', async () => {
    const answer = await site.get(publicPaths.registerCsv(PATH));
    expect(answer.headers['content-type']).toContain('text/csv');
    const lines = answer.body.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('Nội dung');
    expect(answer.body).toContain('2026-11-18');
    expect(answer.body).not.toContain('Bản nháp còn sửa');
  });
});

describe('the page of a publication', () => {
  it('has one address, whatever way the code is typed', async () => {
    const sloppy = budget.code.toLowerCase().replaceAll('-', '');
    expect(await site.get(publicPaths.publication(sloppy))).toMatchObject({
      statusCode: 301,
      headers: { location: publicPaths.publication(budget.code) },
    });
  });

  it('says that a code is mistyped instead of "not found"', async () => {
    const wrong = budget.code.slice(0, -1) + (budget.code.endsWith('A') ? 'B' : 'A');
    const moved = await site.get(publicPaths.publication(wrong));
    expect(moved.statusCode).toBe(302);
    expect(await get(String(moved.headers.location))).toContain('có chữ bị gõ nhầm');
  });

  it('shows everything that was made public, escaped', async () => {
    const page = await get(publicPaths.publication(budget.code));
    for (const text of [
      'Dự toán &lt;ngân sách> năm 2027',
      'Tổng thu 14 tỷ đồng.',
      '23/2026/NQ-HĐND',
      'Tổng chi là 13 tỷ đồng',
      'Đúng hạn',
      '4 trên 30',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('tells nothing of a draft, nor of what was withdrawn', async () => {
    expect(await get(publicPaths.publication(draft.code))).not.toContain('Bản nháp');
    const page = await get(publicPaths.publication(withdrawn.code));
    expect(page).not.toContain('Nội dung đã rút');
    expect(page).toContain('Nội dung trùng với một mục khác trong sổ');
  });

  it('tells where a posting was interrupted', async () => {
    const page = await get(`${publicPaths.register(PATH)}?tinh-trang=late`);
    expect(page).toContain('liên tục 30 ngày đến 01/12/2026 (đã 19 ngày)');
  });

  it('a code of nothing is not found', async () => {
    expect((await site.get(publicPaths.publication('1111-1111-1'))).statusCode).toBe(404);
  });
});

describe('the poster', () => {
  it('says from when to when it hangs, and leads back by its code', async () => {
    const page = await get(publicPaths.poster(budget.code));
    expect(page).toContain('Niêm yết từ ngày 17/11/2026 đến hết ngày 16/12/2026');
    expect(page).toContain('Ủy ban nhân dân xã Suối Mơ');
    expect(page).toContain(`http://localhost:3000/cong-khai/${budget.code}`);
  });

  it('is not printed of what is not public', async () => {
    expect((await site.get(publicPaths.poster(draft.code))).statusCode).toBe(303);
  });
});

describe('feeds', () => {
  it('tell what is public, with links that stay', async () => {
    const answer = await site.get(publicPaths.feed(PATH));
    expect(answer.headers['content-type']).toContain('application/rss+xml');
    expect(answer.body).toContain('<title>Công khai của Xã Suối Mơ</title>');
    expect(answer.body).toContain('<title>Dự toán &lt;ngân sách&gt; năm 2027</title>');
    expect(answer.body).toContain(`<link>http://localhost:3000/cong-khai/${budget.code}</link>`);
    expect(answer.body).not.toMatch(/Bản nháp|Nội dung đã rút/);
    expect([...answer.body.matchAll(/<guid isPermaLink="false">([^<]+)<\/guid>/g)].length).toBe(4);
    expect((await site.get(publicPaths.countryFeed())).body).toContain('Xã Suối Mơ: ');
    expect(await site.get(publicPaths.siteFeed())).toMatchObject({
      statusCode: 302,
      headers: { location: publicPaths.countryFeed() },
    });
  });
});

describe('the answers for programs', () => {
  it('hold the rows of the page', async () => {
    const { rows, total } = (await site.get(`${publicPaths.apiRegister()}?unit=${unit}&ky=tat-ca`)).json<{
      rows: { code: string; status: string }[];
      total: number;
    }>();
    expect(total).toBe(4);
    expect(rows.find((row) => row.code === draft.code)?.status).toBe('overdue');
  });

  it('hold one publication, without what is hidden', async () => {
    expect((await site.get(publicPaths.apiPublication(budget.code))).json()).toMatchObject({
      summary: 'Tổng thu 14 tỷ đồng.\n\nTổng chi 14 tỷ đồng.',
      file: { mime: 'application/pdf' },
    });
    expect((await site.get(publicPaths.apiPublication(draft.code))).json()).toMatchObject({
      summary: null,
      file: null,
      status: 'overdue',
    });
  });

  it('refuse what is no unit and no code with a status of their own', async () => {
    expect((await site.get(`${publicPaths.apiRegister()}?unit=abc`)).statusCode).toBe(422);
    expect((await site.get(publicPaths.apiRegister())).statusCode).toBe(422);
    expect((await site.get(publicPaths.apiPublication('xx'))).statusCode).toBe(404);
    expect((await site.get(publicPaths.apiGaps(unit))).statusCode).toBe(404);
  });
});

describe('the overview of a province', () => {
  it('adds up its communes, those without a register apart', async () => {
    const page = await get(publicPaths.gaps(province));
    expect(page).toContain('Công khai ở tỉnh Minh Họa, quý IV năm 2026');
    expect(page).toContain('Chưa mở sổ');
    const answer = (await site.get(publicPaths.apiGaps(province))).json<{
      communes: number;
      started: number;
      behind: number;
      totals: { overdue: number };
      rows: { name: string; state: string }[];
    }>();
    expect(answer.behind).toBe(1);
    expect(answer.totals.overdue).toBe(1);
    expect(answer.rows.find((row) => row.name === 'Xã Suối Mơ')?.state).toBe('behind');
    expect((await site.get(publicPaths.gapsCsv(province))).body).toContain('Xã Suối Mơ');
  });

  it('is not there for a commune', async () => {
    expect((await site.get(publicPaths.gaps(unit))).statusCode).toBe(404);
  });
});

async function unitAt(name: string): Promise<Id<'org.unit'>> {
  const row = await site.room.db
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.unit_id;
}
