import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { PDF, photo } from '#kernel/testing/sample-files.ts';
import { actorOf, makeBody, makeHolder, makeHolding, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { paths } from '../paths.ts';
import { makeAmendment, makeChannel, makeDisplay, makePublication, makeRegister, takeDown } from '../testing/factories.ts';
import { makePlan, makePlanItem } from '../testing/plans.ts';

const TODAY = day('2026-11-21');
let site: TestSite;
let unit: Id<'org.unit'>;
let officer: Actor;
let head: Actor;

beforeAll(async () => {
  site = await testSite();
  const { db } = site.room;
  unit = await makeUnit(db, { name: 'Xã Suối Mơ' });
  officer = await actorOf(db, await makeHolder(db, { unit, post: 'committee-officer', kind: 'peoples-committee' }), TODAY);
  const village = await makeUnit(db, { level: 'village', parent: unit, name: 'Thôn Đông' });
  head = await actorOf(db, await makeHolder(db, { unit: village, post: 'village-head', kind: 'village' }), TODAY);
  await makeRegister(db, { unit });
});
afterAll(() => site.close());

const rowsOf = async (of: Id<'org.unit'> = unit) =>
  site.room.db.selectFrom('publicity.publication').selectAll().where('unit_id', '=', of).execute();
const fill = {
  item: 'budget',
  title: 'Dự toán ngân sách năm 2027',
  aroseOn: '18/11/2026',
  documentNo: '31/QĐ-UBND',
  responsible: '',
};

describe('a publication from the first line to the last day', () => {
  it('goes the whole way by forms alone', async () => {
    const opened = await site.post(
      paths.openDuty(unit),
      { ...fill, item: 'social-support', title: 'Hộ được hỗ trợ nhà ở' },
      officer,
    );
    expect(opened.statusCode).toBe(303);
    const address = String(opened.headers.location);
    const id = address.split('/').at(-1) as Id<'publicity.publication'>;

    const content = new FormData();
    for (const [name, value] of Object.entries({
      title: 'Hộ được hỗ trợ nhà ở',
      summary: 'Ông Nguyễn Văn A, SN 1985, thôn 2: 60 triệu đồng.',
      documentNo: '',
    }))
      content.append(name, value);
    content.append('file', new File([new Uint8Array(PDF)], 'Danh sách.pdf', { type: 'application/pdf' }));
    expect((await site.postFiles(paths.act(id, 'sua'), content, officer)).statusCode).toBe(303);

    const before = await site.get(address, officer);
    expect(before.body).toContain('<mark>1985</mark>');
    const unticked = await site.post(paths.act(id, 'cong-khai'), {}, officer);
    expect(unticked.statusCode).toBe(422);
    expect(unticked.body).toContain('Xin xem lại rồi đánh dấu vào ô này');
    const remains = await site.post(paths.act(id, 'cong-khai'), { looked: 'on' }, officer);
    expect(remains.statusCode).toBe(422);
    expect(remains.body).toContain('Vẫn còn 1 chỗ có thể là dữ liệu cá nhân');
    expect((await site.post(paths.act(id, 'cong-khai'), { looked: 'on', stays: 'on' }, officer)).statusCode).toBe(303);

    const { rows } = {
      rows: await site.room.db
        .selectFrom('publicity.channel')
        .select(['id', 'kind', 'place_kind'])
        .where('publication_id', '=', id)
        .execute(),
    };
    const posting = rows.find((row) => row.place_kind === 'headquarters');
    const proof = new FormData();
    for (const [name, value] of Object.entries({ channel: posting?.id ?? '', from: '2026-11-19', note: 'Bảng tin' }))
      proof.append(name, value);
    proof.append('evidence', new File([new Uint8Array(await photo({ width: 60, height: 40, gps: true }))], 'bang-tin.jpg'));
    expect((await site.postFiles(paths.act(id, 'ghi-hinh-thuc'), proof, officer)).statusCode).toBe(303);

    const after = await site.get(address, officer);
    expect(after.body).toContain('2 trên 30');
    expect(after.body).toContain('bang-tin.jpg');
    const display = await site.room.db
      .selectFrom('publicity.display')
      .select('id')
      .where('channel_id', '=', posting?.id as Id<'publicity.channel'>)
      .executeTakeFirstOrThrow();
    const seen = await site.get(`${paths.evidence(display.id)}?nho=1`);
    expect([seen.statusCode, seen.headers['content-type']]).toEqual([200, 'image/webp']);

    expect(
      (await site.post(paths.act(id, 'sua-doi'), { change: 'Thêm 2 hộ', reason: 'Bổ sung', looked: 'on' }, officer)).statusCode,
    ).toBe(303);
    expect((await site.get(address, officer)).body).toContain('Thêm 2 hộ');
  });

  it('a village head sees the publication, reports with one form, and nothing else', async () => {
    const { id } = await makePublication(site.room.db, {
      unit,
      item: 'relief',
      state: 'published',
      aroseOn: day('2026-11-02'),
      releasedOn: day('2026-11-09'),
      starts: [],
    });
    const page = await site.get(paths.workOn(id), head);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Báo việc đã làm ở Thôn Đông');
    expect(page.body).not.toContain(paths.act(id, 'rut'));
    expect(page.body).not.toContain(paths.act(id, 'ghi-hinh-thuc'));
    const village = head.holdings[0]?.unit ?? '';
    const wrong = await site.post(paths.act(id, 'thon-bao'), { village, kind: 'heads', from: '2026-12-01' }, head);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Ngày này chưa tới');
    expect((await site.post(paths.act(id, 'thon-bao'), { village, kind: 'heads', from: '2026-11-10' }, head)).statusCode).toBe(
      303,
    );
    expect((await site.get(paths.workOn(id), officer)).body).toContain('1 thôn, tổ dân phố đã báo');
    expect((await site.get(paths.work(unit), head)).statusCode).toBe(403);
  });

  it('a stale form says what happened and changes nothing', async () => {
    const { id } = await makePublication(site.room.db, { unit, state: 'withdrawn' });
    const stale = await site.post(paths.act(id, 'cong-khai'), {}, officer);
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('đã chuyển sang bước khác');
  });
});

describe('bad input', () => {
  const SCRIPT = '<script>alert(1)</script>';
  it.each([
    ['an empty title', { title: '' }, 'Xin điền ô này'],
    ['a day that does not exist', { aroseOn: '30/02/2026' }, 'chưa phải một ngày'],
    ['a day far outside', { aroseOn: '01/01/0026' }, 'chưa phải một ngày'],
    ['a day to come', { aroseOn: '2026-11-30' }, 'Ngày này chưa tới'],
    ['a day before the register', { aroseOn: '2025-11-03' }, 'Sổ tính từ ngày 05/01/2026'],
    ['an item that does not exist', { item: "'; drop table publicity.publication; --" }, 'luật không có nội dung như vậy'],
    ['a wrong id', { responsible: 'khong-phai-uuid' }, 'không có trong danh sách'],
    ['an unknown id', { responsible: newId() }, 'đang giữ chức danh'],
    ['a title of a megabyte', { title: 'a'.repeat(900_000) }, 'dài quá'],
  ])('%s: 422, the field, what was typed, nothing written', async (_what, change, says) => {
    const before = (await rowsOf()).length;
    const answer = await site.post(paths.openDuty(unit), { ...fill, ...change }, officer);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(says);
    expect(answer.body).toContain('31/QĐ-UBND');
    expect((await rowsOf()).length).toBe(before);
  });

  it('keeps decomposed letters, emoji, quotes and markup as text', async () => {
    const commune = await makeUnit(site.room.db);
    const own = await actorOf(
      site.room.db,
      await makeHolder(site.room.db, { unit: commune, post: 'committee-chair', kind: 'peoples-committee' }),
      TODAY,
    );
    await makeRegister(site.room.db, { unit: commune });
    const title = `Quỹ "Vì người nghèo" 😀 ${SCRIPT} \u0000'; drop table x; --`;
    expect((await site.post(paths.openDuty(commune), { ...fill, title: title.normalize('NFD') }, own)).statusCode).toBe(303);
    const [row] = await rowsOf(commune);
    expect(row?.title).toBe(title.replace('\u0000', '').normalize('NFC'));
    const page = await site.get(`${paths.work(commune)}?tim=${encodeURIComponent('vi nguoi ngheo')}`, own);
    expect(page.body).toContain('&lt;script>');
    expect(page.body).not.toContain(SCRIPT);
  });

  it.each([
    paths.work('khong-co' as Id<'org.unit'>),
    paths.work(newId<'org.unit'>()),
    paths.workOn('x' as Id<'publicity.publication'>),
    paths.workOn(newId<'publicity.publication'>()),
    paths.plan(newId<'org.unit'>(), 2026),
    paths.file(newId<'publicity.publication'>()),
    paths.evidence('0' as Id<'publicity.display'>),
  ])('%s: 404', async (path) => {
    expect((await site.get(path, officer)).statusCode).toBe(404);
    expect([403, 404]).toContain((await site.post(path, {}, officer)).statusCode);
  });

  it.each(['?trang=99999999&sap=-nonsense&tinh-trang=x', '?tim=%25%25%00&noi-dung[]=a&noi-dung[]=b', '?trang=-1'])(
    'the list never fails on %s',
    async (query) => {
      expect((await site.get(paths.work(unit) + query, officer)).statusCode).toBe(200);
    },
  );

  it('refuses a disguised file, a huge file and a file where none belongs', async () => {
    const { id } = await makePublication(site.room.db, { unit });
    const send = (file: File) => {
      const form = new FormData();
      form.append('title', 'Tên mới');
      form.append('file', file);
      return site.postFiles(paths.act(id, 'sua'), form, officer);
    };
    const disguised = await send(new File(['MZ this is a program'], 'van-ban.pdf', { type: 'application/pdf' }));
    const huge = await send(new File([new Uint8Array(6 * 1024 * 1024)], 'van-ban.pdf'));
    expect([disguised.statusCode, huge.statusCode]).toEqual([422, 422]);
    expect(disguised.body).toContain('Loại tệp này không nhận');
    expect(huge.body).toContain('Tệp lớn quá');
    expect((await site.post(paths.act(id, 'sua'), { title: 'Tên mới', file: 'van-ban.pdf' }, officer)).statusCode).toBe(422);
    const row = (await rowsOf()).find((one) => one.id === id);
    expect(row).toMatchObject({ file_id: null, title: 'Ngân sách và hoạt động tài chính' });
  });

  it('somebody of another commune gets no page and changes nothing', async () => {
    const other = await makeUnit(site.room.db);
    const stranger = await actorOf(
      site.room.db,
      await makeHolder(site.room.db, { unit: other, post: 'committee-chair', kind: 'peoples-committee' }),
      TODAY,
    );
    const { id } = await makePublication(site.room.db, { unit });
    for (const act of ['sua', 'cong-khai', 'rut', 'phan-cong', 'doi-ngay'] as const) {
      const fields = { title: 'x', reason: 'x', aroseOn: '2026-11-17', responsible: '' };
      expect((await site.post(paths.act(id, act), fields, stranger)).statusCode).toBe(403);
    }
    expect((await site.get(paths.workOn(id), stranger)).statusCode).toBe(403);
    expect((await site.get(paths.workOn(id))).statusCode).toBe(303);
  });
});

describe('registers and plans', () => {
  it('a register is opened where there is none, and only by those who keep it', async () => {
    const fresh = await makeUnit(site.room.db);
    const chair = await actorOf(
      site.room.db,
      await makeHolder(site.room.db, { unit: fresh, post: 'committee-chair', kind: 'peoples-committee' }),
      TODAY,
    );
    const page = await site.get(paths.work(fresh), chair);
    expect(page.body).toContain('Sổ công khai chưa mở');
    expect((await site.post(paths.openRegister(fresh), { startsOn: '1/7/2001' }, chair)).statusCode).toBe(422);
    expect((await site.post(paths.openRegister(fresh), { startsOn: '02/11/2026', hasWeb: 'on' }, chair)).statusCode).toBe(303);
    expect((await site.get(paths.work(fresh), chair)).body).toContain('Sổ có 2 nội dung phải công khai');
  });

  it('a body keeps its own register on the same pages', async () => {
    const school = await makeBody(site.room.db, { unit, kind: 'public-unit', name: 'Trường THCS Suối Mơ' });
    const person = await makePerson(site.room.db);
    await makeHolding(site.room.db, { person, body: school, post: 'agency-head', title: 'Hiệu trưởng' });
    const actor = await actorOf(site.room.db, person, TODAY);
    await site.post(paths.openRegister(school), { startsOn: '02/11/2026' }, actor);
    const page = await site.get(paths.work(school), actor);
    expect(page.body).toContain('Việc công khai: Trường THCS Suối Mơ');
    expect(page.body).toContain('Kinh phí, dự toán, quyết toán');
    expect(page.body).not.toContain('Kế hoạch công khai năm');
    expect((await site.get(paths.plan(school, 2026), actor)).statusCode).toBe(404);
  });

  it('a plan is written and adopted by forms', async () => {
    const item = {
      item: 'budget',
      title: 'Dự toán',
      expectedOn: '10/12/2026',
      channels: ['web', 'posting'],
      responsible: 'Kế toán',
      responsibleHolding: '',
    };
    expect((await site.post(paths.addPlanItem(unit, 2026), { ...item, expectedOn: '10/12/2027' }, officer)).statusCode).toBe(422);
    expect((await site.post(paths.addPlanItem(unit, 2026), item, officer)).statusCode).toBe(303);
    expect((await site.get(paths.plan(unit, 2026), officer)).body).toContain('Dự thảo, chưa ban hành');
    expect(
      (await site.post(paths.adoptPlan(unit, 2026), { documentNo: '05/KH-UBND', adoptedOn: '2026-11-30' }, officer)).statusCode,
    ).toBe(422);
    expect(
      (await site.post(paths.adoptPlan(unit, 2026), { documentNo: '05/KH-UBND', adoptedOn: '2026-11-20' }, officer)).statusCode,
    ).toBe(303);
    expect((await site.get(paths.plan(unit, 2026), officer)).body).toContain('Đã ban hành: 05/KH-UBND, ngày 20/11/2026');
  });
});

describe('the pages', () => {
  it.each(['vi', 'en'] as const)('are valid HTML without script or inline style, in every state (%s)', async (lang) => {
    const { db } = site.room;
    const commune = await makeUnit(db, { demo: true });
    const own = await actorOf(
      db,
      await makeHolder(db, { unit: commune, post: 'committee-chair', kind: 'peoples-committee' }),
      TODAY,
    );
    const closed = await site.get(`${paths.work(commune)}?lang=${lang}`, own);
    await makeRegister(db, { unit: commune, demo: true });
    const due = await makePublication(db, { unit: commune, item: 'relief', summary: 'Bà B, CCCD 001085012345, ĐT 0912 345 678' });
    const running = await makePublication(db, {
      unit: commune,
      item: 'relief',
      state: 'published',
      aroseOn: day('2026-10-01'),
      starts: [day('2026-10-08'), day('2026-10-30'), day('2026-10-10'), null, null],
    });
    const [, , houses] = running.channels;
    if (houses) await takeDown(db, houses.id, day('2026-10-20'));
    const market = await makeChannel(db, { publication: running.id, plannedFrom: day('2026-11-01'), plannedTo: null });
    await makeDisplay(db, { channel: market, from: day('2026-11-02'), to: day('2026-11-04'), voidReason: 'Ghi nhầm' });
    await makeAmendment(db, { publication: running.id });
    const gone = await makePublication(db, { unit: commune, state: 'withdrawn', releasedOn: day('2026-11-17') });
    const { id: plan } = await makePlan(db, { unit: commune, adoptedOn: null });
    await makePlanItem(db, { plan });
    const answers = [closed];
    for (const path of [
      paths.work(commune),
      paths.plan(commune, 2026),
      ...[due, running, gone].map((one) => paths.workOn(one.id)),
    ]) {
      answers.push(await site.get(`${path}?lang=${lang}`, own));
    }
    for (const answer of answers) {
      expect(answer.statusCode).toBe(200);
      expect(await htmlFaults(answer.body)).toEqual([]);
      expect(answer.body).not.toMatch(/ style=| on\w+=|<script(?! type="application)|javascript:/);
    }
  });
});
