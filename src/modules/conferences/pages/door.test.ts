import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { makeSeatCode, seatCodeHash } from '../rules/seat-code.ts';
import { seatEnds } from '../rules/seat-term.ts';
import { makeConference, makeDelegate, makeSite } from '../testing/factories.ts';
import { sendForm } from '../testing/hall.ts';

let site: TestSite;
let conference: Awaited<ReturnType<typeof makeConference>>;
const codes = { site: makeSeatCode(), delegate: makeSeatCode(), chair: makeSeatCode(), nobody: makeSeatCode() };

beforeAll(async () => {
  site = await testSite();
  const { db, secret, now } = site.room;
  const hash = (code: string) => seatCodeHash(secret, code);
  conference = await makeConference(db);
  const lamDong = await makeSite(db, conference, { name: 'Lâm Đồng', codeHash: hash(codes.site) });
  await makeDelegate(db, conference, { site: lamDong, name: 'Kơ Să Hương', codeHash: hash(codes.delegate) });
  await db
    .insertInto('conferences.door_code')
    .values({ conference_id: conference, role: 'chair', code_hash: hash(codes.chair), made_at: now() })
    .execute();
});
afterAll(() => site.close());

const enter = (code: string, more: Record<string, string> = {}, cookie = '') =>
  sendForm(site, hallPaths.door(), { code, ...more }, cookie);
const cookieIn = (answer: Awaited<ReturnType<typeof enter>>): string =>
  String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
const open = (path: string, cookie = '') => site.app.inject({ method: 'GET', url: path, headers: { cookie } });
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a printed code says where it leads, and changes nothing before it is taken', async () => {
  const page = text((await open(paths.door(codes.site))).body);
  expect(page).toMatch(/Hội nghị tổng kết.*Điểm cầu: Lâm Đồng.*Vào chỗ này.*màn hình hội trường/);
  expect(text((await open(paths.door(codes.delegate))).body)).toContain('Đại biểu: Lâm Đồng: Kơ Să Hương');
  expect(await site.room.db.selectFrom('conferences.seat').select('id').execute()).toEqual([]);
});

test('each code leads to its own page, however it was typed', async () => {
  const chair = await enter(codes.chair.toLowerCase().replaceAll('-', ' '));
  expect(chair.headers.location).toBe(paths.hall(conference, 'chu-tri'));
  expect((await open(chair.headers.location ?? '', cookieIn(chair))).statusCode).toBe(200);
  expect((await enter(codes.delegate)).headers.location).toBe(paths.hall(conference, 'dai-bieu'));
  expect((await enter(codes.site, { as: 'screen' })).headers.location).toBe(paths.hall(conference, 'man-hinh'));
  const notScreen = await enter(codes.chair, { as: 'screen' });
  expect([notScreen.statusCode, notScreen.body.includes('Chỉ mã của điểm cầu')]).toEqual([422, true]);
});

test('a wrong code is said plainly', async () => {
  for (const code of ['', 'abc', codes.nobody, `${codes.site}1`]) {
    const answer = await enter(code);
    expect([answer.statusCode, text(answer.body)]).toEqual([422, expect.stringContaining('không dẫn tới hội nghị nào')]);
  }
  expect(text((await open(paths.door('khong-phai-ma'))).body)).toContain('không dẫn tới hội nghị nào');
});

test('a second operator is told who sits there since when; taking over is one explicit act, and stands in the log', async () => {
  const first = await enter(codes.site);
  site.room.setNow('2026-11-21T09:10:00+07:00');
  const again = await enter(codes.site, {}, cookieIn(first));
  expect([again.statusCode, again.headers['set-cookie']]).toEqual([303, undefined]);
  const second = await enter(codes.site);
  expect([second.statusCode, text(second.body)]).toEqual([
    422,
    expect.stringMatching(/Lâm Đồng đang có một máy trực từ 9:00.*Nhận trực thay/),
  ]);
  const over = await enter(codes.site, { takeOver: 'on' });
  expect(over.statusCode).toBe(303);
  const events = await site.room.db.selectFrom('conferences.meeting_event').select(['kind', 'seat_id']).execute();
  expect(events.map(({ kind }) => kind)).toEqual(['site.taken-over']);
  // The first browser is led to the door, not left with a page that does nothing.
  const page = paths.hall(conference, 'diem-cau');
  expect((await open(page, cookieIn(first))).headers.location).toContain('/vao-hop?toi=');
  expect((await open(page, cookieIn(over))).statusCode).toBe(200);
  const left = await sendForm(site, hallPaths.leave(), {}, cookieIn(over));
  expect(left.headers.location).toContain('/vao-hop');
  expect((await enter(codes.site)).statusCode).toBe(303);
});

test('two operators at the same moment: one sits, the other is told', async () => {
  await sendForm(site, hallPaths.leave(), {}, cookieIn(await enter(codes.site, { takeOver: 'on' })));
  const answers = await Promise.all([enter(codes.site), enter(codes.site), enter(codes.site)]);
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['303', '422', '422']);
});

test('before the call, after the end, or called off: it says which', async () => {
  const set = (values: object) =>
    site.room.db.updateTable('conferences.conference').set(values).where('id', '=', conference).execute();
  await set({ state: 'cancelled' });
  expect((await enter(codes.chair)).body).toContain('Hội nghị này đã hủy');
  await set({ state: 'closed' });
  expect((await enter(codes.chair)).statusCode).toBe(303);
  site.room.setNow('2026-11-23T09:00:00+07:00');
  expect((await enter(codes.chair)).body).toContain('Mã đã hết hạn');
});

test.each([
  ['2026-11-21T12:00:00+07:00', '2026-11-21', '2026-11-22T17:00:00Z'],
  ['2026-11-21T12:00:00+07:00', '2026-11-10', '2026-11-22T17:00:00Z'],
  ['2026-11-21T23:30:00+07:00', '2026-11-22', '2026-11-22T17:00:00Z'],
])('a seat for a meeting that ends at %s, taken on %s, ends at %s', (endsAt, today, ends) => {
  expect(seatEnds(Temporal.Instant.from(endsAt), day(today)).toString()).toBe(ends);
});
