import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { pollActs, pollPaths } from '../paths-polls.ts';
import type { MadeSeat } from '../testing/factories.ts';
import { makeMeeting, nth, QUESTION, type Meeting } from '../testing/polls.ts';

let site: TestSite;
let m: Meeting;
let code: string;
beforeAll(async () => {
  site = await testSite();
  m = await makeMeeting(site.room, [6, 6]);
  const row = await site.room.db
    .selectFrom('conferences.conference')
    .select('code')
    .where('id', '=', m.conference)
    .executeTakeFirstOrThrow();
  code = row.code;
});
afterAll(() => site.close());

/** By a browser that has a seat, and nobody signed in. */
const seated = (seat: MadeSeat) => ({
  get: (path: string) => site.app.inject({ method: 'GET', url: path, headers: { cookie: seat.cookie } }),
  post: (path: string, fields: Record<string, string>) =>
    site.app.inject({
      method: 'POST',
      url: path,
      headers: { cookie: seat.cookie, origin: site.room.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    }),
});

async function drafted(method: string): Promise<Id<'conferences.poll'>> {
  const answer = await site.post(pollPaths.list(m.conference), { ...QUESTION, method }, m.chair);
  expect(answer.statusCode).toBe(303);
  const { id } = await site.room.db
    .selectFrom('conferences.poll')
    .select('id')
    .where('conference_id', '=', m.conference)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

const act = (poll: Id<'conferences.poll'>, name: keyof typeof pollActs, actor: Actor = m.chair, fields = {}) =>
  site.post(pollPaths.act(m.conference, poll, pollActs[name]), fields, actor);
const seedIn = (html: string): string => /name="seed" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('hands: from the draft to the public page, each in the meeting with a page of their own', async () => {
  const wrong = await site.post(pollPaths.list(m.conference), { ...QUESTION, method: 'hands', question: '' }, m.chair);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.payload).toContain('khoản 2 Điều 9 Quy chế làm việc');
  const poll = await drafted('hands');
  expect((await site.get(pollPaths.list(m.conference), m.chair)).payload).toContain('Chưa mở');
  expect((await act(poll, 'open')).statusCode).toBe(303);
  const operator = seated(nth(m.sites, 0).operator);
  const hall = await operator.get(pollPaths.poll(m.conference, poll));
  expect(hall.payload).toContain('Nhập số phiếu của điểm cầu');
  expect(hall.payload).not.toContain('Đóng biểu quyết');
  expect((await operator.get(pollPaths.count(m.conference, poll))).payload).toContain('Khi mở biểu quyết điểm cầu có 6 phiếu');
  const site0 = nth(m.sites, 0).id;
  const tooMany = await operator.post(pollPaths.count(m.conference, poll), {
    site: site0,
    'votes-1': '7',
    'votes-2': '0',
    'votes-3': '0',
  });
  expect(tooMany.payload).toContain('Nhiều hơn 6 phiếu');
  const count = { site: site0, 'votes-1': '4', 'votes-2': '2', 'votes-3': '0' };
  expect((await operator.post(pollPaths.count(m.conference, poll), count)).statusCode).toBe(303);
  const shown = await site.get(pollPaths.poll(m.conference, poll), m.chair);
  expect(shown.payload).toContain('Đóng biểu quyết');
  expect(shown.payload, 'which way is not told before the closing').not.toContain('Tán thành 4');
  expect((await site.get(pollPaths.result(code, 1))).statusCode).toBe(404);
  await act(poll, 'close');
  expect((await site.get(pollPaths.poll(m.conference, poll), m.chair)).payload).toContain('Kết quả tạm tính');
  await act(poll, 'publish');
  const result = await site.get(pollPaths.result(code, 1));
  expect(result.payload).toContain('Tán thành 4 trên 6 số phiếu hợp lệ, bằng 66,7%; cần quá 1/2, tức ít nhất 4 phiếu.');
  expect(result.payload).toContain('Theo khoản 2 Điều 9 Quy chế làm việc.');
});

test('a vote by name says so before, and the names are for participants only', async () => {
  const poll = await drafted('named');
  await act(poll, 'open');
  const who = nth(m.delegates, 0);
  const delegate = seated(who.seat);
  const ballot = await delegate.get(pollPaths.ballot(m.conference, poll));
  expect(ballot.payload).toContain('Biểu quyết này có ghi tên');
  const action = `${pollPaths.ballot(m.conference, poll)}/ghi-ten`;
  expect((await delegate.post(action, { voters: who.id })).payload).toContain('Hãy chọn ít nhất một phương án.');
  expect((await delegate.post(action, { voters: who.id, choice: '1' })).statusCode).toBe(303);
  expect((await delegate.get(pollPaths.ballot(m.conference, poll))).payload).toContain('Lựa chọn đã được ghi nhận cùng với tên.');
  await act(poll, 'close');
  await act(poll, 'publish');
  expect((await delegate.get(pollPaths.result(code, 2))).payload).toContain('Đại biểu 1.1');
  expect((await site.get(pollPaths.result(code, 2))).payload).not.toContain('Đại biểu 1.1');
});

test('a secret vote of few: receipt without script, two who close it, figures for the minutes alone', async () => {
  const poll = await drafted('secret');
  expect((await act(poll, 'open')).statusCode).toBe(303);
  const receipts: string[] = [];
  for (const who of m.delegates.slice(0, 3)) {
    const delegate = seated(who.seat);
    const form = await delegate.get(pollPaths.ballot(m.conference, poll));
    const sent = await delegate.post(`${pollPaths.ballot(m.conference, poll)}/kin`, {
      voters: who.id,
      choice: '1',
      seed: seedIn(form.payload),
    });
    const taken = await delegate.get(String(sent.headers['location']));
    expect(taken.payload).toContain('Đã nhận phiếu của đồng chí');
    receipts.push(/[1-9A-Z]{4}(?:-[1-9A-Z]{4}){3}/.exec(taken.payload)?.[0] ?? '');
  }
  const pressed = await seated(m.secretary).post(pollPaths.act(m.conference, poll, pollActs.close), {});
  expect(pressed.statusCode).toBe(303);
  expect((await site.get(pollPaths.poll(m.conference, poll), m.chair)).payload).toContain('đang chờ người thứ hai');
  await act(poll, 'close');
  await act(poll, 'publish');
  const open = await site.get(`${pollPaths.result(code, 3)}?ma=${receipts[1]}`);
  expect(open.payload).toContain('Mã này có trong danh sách');
  expect(open.payload).toContain('Có 3 phiếu, dưới 10');
  expect(open.payload).not.toContain('Tán thành 3 trên 3');
  expect((await site.get(pollPaths.result(code, 3), m.chair)).payload).toContain('Tán thành 3 trên 3');
  expect((await site.get(pollPaths.receipts(code, 3))).payload).toBe(`${receipts.toSorted().join('\n')}\n`);
});
