import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { makeHolding, makePerson, makeBody, makeUnit } from '#modules/org/testing/factories.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { mailSummons } from '../jobs/mail-summons.ts';
import { preparePaths } from '../paths-prepare.ts';
import { paths } from '../paths.ts';
import { quorumNow } from '../queries/count-attendance.ts';
import { makeSeatCode, seatCodeHash } from '../rules/seat-code.ts';
import { makeSeat } from '../testing/factories.ts';

type Conference = Id<'conferences.conference'>;

let site: TestSite;
let officer: Actor;
let siteOfficer: Actor;
let province: Id<'org.unit'>;
let commune: Id<'org.unit'>;
let conference: Conference;

const PLAN = {
  kind: 'review',
  title: 'Hội nghị tổng kết năm 2026',
  on: '04/12/2026',
  at: '8h',
  endsAt: '11 giờ 30',
  place: 'Hội trường Tỉnh ủy',
  bodyName: 'Ban Dân vận Tỉnh ủy',
  coConveners: 'Sở Nội vụ\nỦy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  quorumOf: 'sites',
  quorumNumerator: '2',
  quorumDenominator: '3',
  quorumRef: 'Điều 5 Quy chế',
};

beforeAll(async () => {
  site = await testSite();
  province = await makeUnit(site.room.db, { level: 'province', name: 'Tỉnh Thử' });
  commune = await makeUnit(site.room.db, { parent: province, name: 'Xã Một' });
  await makeUnit(site.room.db, { parent: province, name: 'Xã Hai' });
  officer = personHolding({ post: 'party-officer', unit: province });
  siteOfficer = personHolding({ post: 'committee-officer', unit: commune });
  const clerk = await makePerson(site.room.db, { unit: commune, email: 'xa-mot@vidu.vn' });
  await makeHolding(site.room.db, { person: clerk, body: await makeBody(site.room.db, { unit: commune }) });
});
afterAll(() => site.close());

const part = (name: Parameters<typeof preparePaths.part>[1]): string => preparePaths.part(conference, name);
const act = (name: Parameters<typeof preparePaths.part>[1], what: string): string => preparePaths.act(conference, name, what);
const sitesOf = () =>
  site.room.db.selectFrom('conferences.site').selectAll().where('conference_id', '=', conference).orderBy('no').execute();
const rowOf = () =>
  site.room.db.selectFrom('conferences.conference').selectAll().where('id', '=', conference).executeTakeFirstOrThrow();
const sent = async (path: string, fields: Record<string, string | readonly string[]>, actor = officer): Promise<number> =>
  (await site.post(path, fields, actor)).statusCode;
const file = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(PDF)]), 'tai-lieu.pdf');
  return form;
};

test('an officer of the unit plans it; wrong fields come back with what was typed, strangers are refused', async () => {
  const path = preparePaths.plan(province);
  expect(await sent(path, PLAN, siteOfficer)).toBe(403);
  expect((await site.post(path, PLAN, anonymous)).headers['location']).toMatch(/^\/dang-nhap/);
  const wrong = await site.post(path, { ...PLAN, endsAt: '7:00', at: 'sáng' }, officer);
  expect([wrong.statusCode, wrong.payload.includes('Xin ghi giờ'), wrong.payload.includes('Sở Nội vụ')]).toEqual([
    422,
    true,
    true,
  ]);
  for (const [fields, words] of [
    [{ endsAt: '7:00' }, 'Giờ kết thúc phải sau'],
    [{ quorumRef: '' }, 'Xin ghi đủ'],
    [{ quorumNumerator: '4' }, 'không thể lớn hơn'],
    [{ bodyName: '' }, 'Xin chọn cơ quan triệu tập'],
  ] as const)
    expect((await site.post(path, { ...PLAN, ...fields }, officer)).payload).toContain(words);
  const answer = await site.post(path, PLAN, officer);
  conference = (answer.headers['location'] ?? '').split('/').at(-1) as Conference;
  expect(await rowOf()).toMatchObject({ state: 'planned', quorum_of: 'sites', demo: false, sites_day: '2026-12-04' });
  expect((await sitesOf()).map(({ no, role, name, hall }) => [no, role, name, hall])).toEqual([
    [1, 'main', 'Tỉnh Thử', 'Hội trường Tỉnh ủy'],
  ]);
  const { code } = await rowOf();
  expect((await site.get(paths.conference(code))).statusCode).not.toBe(200);
  expect((await site.get(paths.conference(code), siteOfficer)).statusCode).toBe(403);
  expect((await site.get(paths.list())).payload).not.toContain(PLAN.title);
  expect((await site.get(paths.ofUnit(province), officer)).payload).toContain(PLAN.title);
});

test('chairs, sites, agenda', async () => {
  const chair = { role: 'chair', name: 'Phạm Thị Chủ', titles: 'Trưởng Ban' };
  expect(await sent(part('chairs'), { ...chair, role: 'directing' })).toBe(303);
  expect(await sent(part('chairs'), { ...chair, role: 'directing', name: 'Khác' })).toBe(422);
  expect(await sent(part('chairs'), chair)).toBe(303);
  expect(await sent(part('call'), { signerTitle: 'Trưởng Ban' })).toBe(422);
  expect(await sent(part('sites'), { choice: 'communes' })).toBe(303);
  expect((await sitesOf()).map(({ name }) => name)).toEqual(['Tỉnh Thử', 'Xã Hai', 'Xã Một']);
  for (const title of ['Khai mạc', 'Báo cáo', 'Tham luận'])
    expect(await sent(part('agenda'), { kind: 'other', title, minutes: '20', at: '' })).toBe(303);
  const { id } = await site.room.db
    .selectFrom('conferences.agenda_item')
    .select('id')
    .where('title', '=', 'Tham luận')
    .executeTakeFirstOrThrow();
  expect(await sent(act('agenda', 'doi-cho'), { item: id, way: 'up' })).toBe(303);
  expect(await sent(part('agenda'), { kind: 'papers', title: 'Bài thứ nhất', above: id })).toBe(303);
  expect(await sent(act('agenda', 'bo'), { item: id })).toBe(409);
  const page = (await site.get(part('agenda'), officer)).payload;
  expect(page).toContain('2. Tham luận');
  expect(page).toContain('2.1. Bài thứ nhất');
  expect(page).toContain('Tổng thời lượng 60 phút');
});

test('a document under embargo does not exist for anybody but the secretariat, by any path, until its moment', async () => {
  const fields = { title: 'Báo cáo mật', audience: 'public', embargoOn: '2026-12-03', embargoAt: '20:00', item: '' };
  expect((await site.postFiles(part('documents'), file({ ...fields, embargoOn: '' }), officer)).statusCode).toBe(422);
  expect((await site.postFiles(part('documents'), file(fields), anonymous)).statusCode).not.toBe(422);
  expect((await site.postFiles(part('documents'), file(fields), officer)).statusCode).toBe(303);
  const inside = { ...fields, title: 'Chỉ trong phòng họp', audience: 'attendees', embargoOn: '', embargoAt: '' };
  expect((await site.postFiles(part('documents'), file(inside), officer)).statusCode).toBe(303);
  expect(await sent(part('call'), { signerTitle: 'Trưởng Ban', documentNo: '12-GM/BDVTU' })).toBe(303);
  const documents = await site.room.db.selectFrom('conferences.document').select('id').orderBy('no').execute();
  const [held, room] = documents.map(({ id }) => preparePaths.document(id)) as [string, string];
  const { code } = await rowOf();
  const screen = await makeSeat(site.room.db, conference, 'screen', { site: (await sitesOf())[1]?.id as Id<'conferences.site'> });
  const seated = (path: string) => site.app.inject({ url: path, headers: { cookie: screen.cookie } });
  const told = async (): Promise<number[]> => [
    (await site.get(held)).statusCode,
    (await site.get(held, siteOfficer)).statusCode,
    (await site.get(held, undefined, { 'if-none-match': '*' })).statusCode,
    (await seated(held)).statusCode,
    (await site.get(held, officer)).statusCode,
  ];
  expect(await told()).toEqual([404, 404, 404, 404, 200]);
  for (const path of [paths.conference(code), preparePaths.calendar(code), paths.list()])
    expect((await site.get(path)).payload, path).not.toContain('Báo cáo mật');
  expect((await site.get(part('documents'), officer)).payload).toContain('Công bố lúc');
  expect([(await site.get(room)).statusCode, (await seated(room)).statusCode]).toEqual([404, 200]);

  site.room.setNow('2026-12-03T19:59:59+07:00');
  expect(await told()).toEqual([404, 404, 404, 404, 200]);
  site.room.setNow('2026-12-03T20:00:00+07:00');
  expect(await told()).toEqual([200, 200, 200, 200, 200]);
  expect((await site.get(paths.conference(code))).payload).toContain('Báo cáo mật');
  site.room.setNow('2026-11-21T09:00:00+07:00');
});

test('the summons freezes what it says, tells the sites once, and asks to be sent again after a change', async () => {
  const { payload } = await site.get(part('call'), officer);
  expect(payload).toContain('Đã gửi giấy triệu tập lần 1');
  expect(payload).not.toContain('Hội nghị đã thay đổi');
  await mailSummons.run(site.room, { conference } as never);
  await mailSummons.run(site.room, { conference } as never);
  const mails = await site.room.db.selectFrom('notices.mail').select(['recipient', 'kind', 'body']).execute();
  expect(mails.map(({ recipient, kind }) => [recipient, kind])).toEqual([['xa-mot@vidu.vn', 'conferences.summons']]);
  expect(mails[0]?.body).toContain(PLAN.title);
  expect(await sent(part('details'), { ...PLAN, place: 'Nhà văn hóa tỉnh' })).toBe(303);
  expect((await site.get(part('call'), officer)).payload).toContain('Hội nghị đã thay đổi');
  const kept = await site.room.db.selectFrom('conferences.summons').select('content').execute();
  expect(JSON.stringify(kept)).toContain('Hội trường Tỉnh ủy');
  const { code } = await rowOf();
  const calendar = await site.get(preparePaths.calendar(code));
  expect(calendar.headers['content-type']).toContain('text/calendar');
  expect(calendar.payload).toContain('DTSTART:20261204T010000Z\r\n');
  expect((await site.get(paths.list())).payload).toContain(PLAN.title);
});

test('a site prepares itself: hall, rehearsal, delegates, its paper, its code', async () => {
  const own = (await sitesOf()).find(({ unit_id }) => unit_id === commune)?.id as Id<'conferences.site'>;
  const other = (await sitesOf()).find(({ name }) => name === 'Xã Hai')?.id as Id<'conferences.site'>;
  expect((await site.get(paths.ofUnit(commune), siteOfficer)).payload).toContain(PLAN.title);
  const hall = {
    hall: 'Nhà văn hóa xã',
    operatorName: 'Lò Thị Máy',
    operatorPhone: '0900 1',
    testCall: 'none',
    testOn: '',
    testAt: '',
  };
  expect(await sent(preparePaths.site(own), hall, siteOfficer)).toBe(303);
  expect(await sent(preparePaths.site(own), { ...hall, testOn: '2026-12-01' }, siteOfficer)).toBe(422);
  expect(await sent(preparePaths.site(other), hall, siteOfficer)).toBe(403);
  expect(await sent(preparePaths.siteAct(own, 'dien-tap'), { done: ['line', 'camera'] }, siteOfficer)).toBe(303);
  expect((await site.get(`${part('sites')}?xem=no-hall`, officer)).payload).not.toContain('Xã Một</a>');
  expect(
    await sent(
      preparePaths.siteDelegates(own),
      { kind: 'delegate', lines: '1. Lò Văn A; Bí thư; Chủ tịch\nVàng Thị B' },
      siteOfficer,
    ),
  ).toBe(303);
  expect((await site.get(preparePaths.siteDelegates(own), siteOfficer)).payload).toContain('Bí thư, Chủ tịch');
  expect(await sent(part('papers'), { title: 'Làm đường', siteNo: '3', minutes: '10', dueOn: '2026-11-19' })).toBe(303);
  expect((await site.get(part('papers'), officer)).payload).toContain('Nộp chậm 2 ngày');
  const { id: paper } = await site.room.db.selectFrom('conferences.paper').select('id').executeTakeFirstOrThrow();
  const submit = preparePaths.siteAct(own, 'nop-tham-luan');
  expect((await site.postFiles(submit, file({ paper, speaker: 'Lò Văn A' }), siteOfficer)).statusCode).toBe(303);
  expect((await site.get(preparePaths.paper(paper))).statusCode).toBe(404);
  expect(await sent(act('papers', 'xu-ly'), { paper, act: 'accept' })).toBe(303);
  expect((await site.postFiles(submit, file({ paper }), siteOfficer)).statusCode).toBe(422);
  const guide = await site.post(preparePaths.siteAct(own, 'ma'), {}, siteOfficer);
  expect([guide.statusCode, guide.headers['content-type'], guide.rawPayload.subarray(0, 4).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF',
  ]);
  expect(await sent(preparePaths.siteAct(own, 'ma'), {}, siteOfficer)).toBe(422);
  const row = (await sitesOf()).find(({ id }) => id === own);
  expect(row?.code_hash).toHaveLength(16);
  for (const name of ['giay-trieu-tap.pdf', 'danh-sach-diem-danh.docx', 'phieu-diem-cau.pdf'])
    expect((await site.get(preparePaths.siteFile(own, name), siteOfficer)).statusCode, name).toBe(200);
  for (const name of ['giay-trieu-tap.docx', 'giay-moi.pdf', 'chuong-trinh.pdf', 'danh-sach-dai-bieu.docx'])
    expect((await site.get(preparePaths.file(conference, name), officer)).statusCode, name).toBe(200);
  const door = await site.post(act('call', 'ma-ban-dieu-hanh'), { role: 'chair' }, officer);
  const code = /class="code">([^<]+)</.exec(door.payload)?.[1] ?? '';
  const { code_hash } = await site.room.db.selectFrom('conferences.door_code').select('code_hash').executeTakeFirstOrThrow();
  expect(code_hash.equals(seatCodeHash(site.room.secret, code))).toBe(true);
});

test('attendance by list, by code, by heads; the quorum follows', async () => {
  const [main, , own] = (await sitesOf()).map(({ id }) => id) as [
    Id<'conferences.site'>,
    Id<'conferences.site'>,
    Id<'conferences.site'>,
  ];
  const people = await site.room.db.selectFrom('conferences.delegate').select(['id', 'no', 'name']).orderBy('no').execute();
  const [a, b] = people.map(({ id }) => String(id)) as [string, string];
  const at = (what: string): string => `${preparePaths.doorAct(conference, what)}?diem=${own}`;
  const presence = async (): Promise<readonly unknown[]> =>
    (await site.room.db.selectFrom('conferences.delegate').select(['presence', 'absence_reason']).orderBy('no').execute()).map(
      (row) => [row.presence, row.absence_reason],
    );
  expect(await quorumNow(site.room.reader, conference)).toMatchObject({ present: 0, entitled: 3, needed: 2, met: false });
  const operator = await makeSeat(site.room.db, conference, 'operator', { site: own });
  const list = await site.app.inject({ url: preparePaths.door(conference), headers: { cookie: operator.cookie } });
  expect([list.statusCode, list.payload.includes('Lò Văn A')]).toEqual([200, true]);
  const elsewhere = await site.app.inject({
    url: `${preparePaths.door(conference)}?diem=${main}`,
    headers: { cookie: operator.cookie },
  });
  expect(elsewhere.statusCode).not.toBe(200);
  expect(
    (await site.get(preparePaths.door(conference), personHolding({ post: 'committee-officer', unit: province }))).statusCode,
  ).toBe(200);
  expect((await site.get(preparePaths.door(conference), siteOfficer)).statusCode).toBe(403);
  expect(await sent(at('danh-dau'), { site: own, presence: 'present' }, siteOfficer)).toBe(422);
  expect(await sent(at('danh-dau'), { site: own, presence: 'absent', delegates: [a, b], reason: 'Đi cơ sở' }, siteOfficer)).toBe(
    303,
  );
  expect(await sent(at('danh-dau'), { site: own, presence: 'present', delegates: [a] }, siteOfficer)).toBe(303);
  expect(await presence()).toEqual([
    ['present', null],
    ['absent', 'Đi cơ sở'],
  ]);
  const code = '7K3M-Q2RT-XP4W-9C';
  expect((await site.post(at('ma'), { site: own, code }, siteOfficer)).payload).toContain('Không có giấy mời nào');
  const invitations = await site.post(preparePaths.siteAct(own, 'giay-moi'), {}, siteOfficer);
  expect(invitations.headers['content-type']).toBe('application/pdf');
  const { code: made, hash } = madeCode();
  await site.room.db
    .updateTable('conferences.delegate')
    .set({ code_hash: hash })
    .where('id', '=', b as Id<'conferences.delegate'>)
    .execute();
  expect(await sent(`${preparePaths.doorAct(conference, 'ma')}?diem=${main}`, { site: main, code: made })).toBe(422);
  const came = await site.post(at('ma'), { site: own, code: `${site.room.publicUrl}/vao-hop/${made}` }, siteOfficer);
  expect(came.statusCode).toBe(303);
  expect((await site.get(String(came.headers['location']), siteOfficer)).payload).toContain('Đã điểm danh số 2, Vàng Thị B');
  expect(await sent(at('ma'), { site: own, code: made }, siteOfficer)).toBe(422);
  expect(await sent(at('dem'), { site: own, present: '45', afterwards: 'on' }, siteOfficer)).toBe(303);
  expect(await sent(`${preparePaths.doorAct(conference, 'dem')}?diem=${main}`, { site: main, present: '30' })).toBe(303);
  expect(await quorumNow(site.room.reader, conference)).toMatchObject({ present: 2, met: true });
  const page = (await site.get(part('attendance'), officer)).payload;
  expect(page).toContain('Đủ điều kiện biểu quyết: 2/3');
  expect(page).toContain('<span class="big-figure">75</span>');
  expect(page).toContain('ngoài mạng');
  expect(await sent(at('danh-dau'), { site: own, presence: 'expected', delegates: [a, b] }, siteOfficer)).toBe(303);
  expect(await presence()).toEqual([
    ['expected', null],
    ['expected', null],
  ]);
});

const madeCode = () => {
  const code = makeSeatCode();
  return { code, hash: seatCodeHash(site.room.secret, code) };
};

test('it can be called off, which its public page says and nobody prepares any more', async () => {
  expect(await sent(act('details', 'huy'), {})).toBe(422);
  expect(await sent(act('details', 'huy'), { sure: 'on' })).toBe(303);
  await mailSummons.run(site.room, { conference } as never);
  const kinds = await site.room.db.selectFrom('notices.mail').select('kind').orderBy('kind').execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['conferences.cancelled', 'conferences.summons']);
  const { code } = await rowOf();
  expect((await site.get(paths.conference(code))).payload).toContain('Hội nghị này đã hủy');
  expect(await sent(part('details'), PLAN)).toBe(409);
});
