import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, type Id } from '#kernel/id.ts';
import { hashToken } from '#kernel/short-code.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { noteHeard, watchSites } from '../jobs/watch-sites.ts';
import { concludePaths } from '../paths-conclude.ts';
import { pollActs, pollPaths } from '../paths-polls.ts';
import { QUEUE_SHOWN } from '../queries/find-hall.ts';
import { MOST_WAITING } from '../rules/session/may-happen.ts';
import { makeHall, sendForm } from '../testing/hall.ts';
import { makeMeeting, nth, QUESTION, type Meeting } from '../testing/polls.ts';

/** What goes wrong in a meeting, sent the way browsers send it: nothing acknowledged is lost, everybody else is told. */
let site: TestSite;
let hall: Awaited<ReturnType<typeof makeHall>>;
beforeAll(async () => {
  site = await testSite();
  hall = await makeHall(site);
  await hall.chair.press('khai-mac');
});
afterAll(() => site.close());

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const eventsOf = async (kind: string, conference = hall.conference) => {
  const { rows } = await sql<{ payload: object }>`select payload from conferences.meeting_event
    where conference_id = ${conference} and kind like ${kind} order by rev`.execute(site.room.db);
  return rows;
};

describe('forty votes race with the closing', () => {
  let m: Meeting;
  beforeAll(async () => {
    m = await makeMeeting(site.room, [20, 20]);
  });

  async function opened(method: string): Promise<Id<'conferences.poll'>> {
    await site.post(pollPaths.list(m.conference), { ...QUESTION, method }, m.chair);
    const { rows } = await sql<{ id: Id<'conferences.poll'> }>`select id from conferences.poll
      where conference_id = ${m.conference} order by no desc limit 1`.execute(site.room.db);
    const { id } = nth(rows, 0);
    await site.post(pollPaths.act(m.conference, id, pollActs.open), {}, m.chair);
    return id;
  }

  test.each([
    ['named', 'ghi-ten'],
    ['secret', 'kin'],
  ])('%s: whoever was thanked is counted once, whoever was not is told why', async (method, act) => {
    const poll = await opened(method);
    const close = (cookie = '') => ({
      bySeat: () => sendForm(site, pollPaths.act(m.conference, poll, pollActs.close), {}, cookie),
      byChair: () => site.post(pollPaths.act(m.conference, poll, pollActs.close), {}, m.chair),
    });
    if (method === 'secret') expect((await close(m.secretary.cookie).bySeat()).statusCode).toBe(303);
    const sends = m.delegates.map(({ id, seat }, at) => {
      const fields = { voters: id, choice: String(1 + (at % 2)), _key: newId(), seed: newId() };
      return () => sendForm(site, `${pollPaths.ballot(m.conference, poll)}/${act}`, fields, seat.cookie);
    });
    const early = await Promise.all(sends.slice(0, 5).map((send) => send()));
    const racing = sends.slice(5, 20).map((send) => send());
    const closing = close().byChair();
    racing.push(...sends.slice(20, 35).map((send) => send()));
    expect((await closing).statusCode).toBe(303);
    const late = await Promise.all(sends.slice(35).map((send) => send()));
    const answers = [...early, ...(await Promise.all(racing)), ...late];
    expect(early.every(({ statusCode }) => statusCode === 303)).toBe(true);
    expect(late.some(({ statusCode }) => statusCode === 303)).toBe(false);
    for (const { statusCode, payload } of answers)
      if (statusCode !== 303) expect(text(payload)).toContain('Biểu quyết này không mở: phiếu không được nhận');
    const thanked = answers.flatMap(({ statusCode }, at) => (statusCode === 303 ? [at] : []));
    // Somebody who is not sure sends the same again, after the closing: told what is so, counted once.
    for (const at of thanked.slice(0, 3)) {
      const again = await nth(sends, at)();
      if (method === 'named') expect(again.statusCode).toBe(303);
      else expect(text(again.payload)).toContain('Phiếu này đã được bỏ trước đó');
    }
    await site.post(pollPaths.act(m.conference, poll, pollActs.publish), {}, m.chair);
    const { rows } = await sql<{ voted: number; named: number; ballots: number; counted: number; receipts: number }>`select
      (select count(*)::int from conferences.poll_voter where poll_id = ${poll} and voted) as voted,
      (select count(*)::int from conferences.named_vote where poll_id = ${poll}) as named,
      (select count(*)::int from conferences.poll_ballot where poll_id = ${poll}) as ballots,
      (select count(*)::int from conferences.poll_receipt where poll_id = ${poll}) as receipts,
      (select (result -> 'tally' ->> 'valid')::int from conferences.poll where id = ${poll}) as counted`.execute(site.room.db);
    const n = thanked.length;
    const kept = method === 'named' ? { named: n, ballots: 0, receipts: 0 } : { named: 0, ballots: n, receipts: n };
    expect(nth(rows, 0)).toEqual({ voted: n, counted: n, ...kept });
  });

  test('two who preside close it at once: it is closed once, and the other is told', async () => {
    const poll = await opened('hands');
    const press = () => site.post(pollPaths.act(m.conference, poll, pollActs.close), {}, m.chair);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['303', '409']);
    expect(await eventsOf('poll.closed', m.conference)).toContainEqual({ payload: { poll } });
    expect(
      (await eventsOf('poll.closed', m.conference)).filter(({ payload }) => JSON.stringify(payload).includes(poll)),
    ).toHaveLength(1);
  });
});

test('two chairs press different buttons at once: one act, and the other sees what it was', async () => {
  const { rev } = await hall.session();
  const shown = { rev: String(rev) };
  const answers = await Promise.all([
    hall.chair.press('tam-nghi', shown),
    hall.chair.press('vao-muc', { ...shown, item: hall.first }),
  ]);
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['303', '422']);
  const told = answers.find(({ statusCode }) => statusCode === 422);
  expect(text(told?.body ?? '')).toMatch(/người khác đã .*\(09:00:00\)/);
  const session = await hall.session();
  expect(session.rev).toBe(rev + 1);
  if (session.phase === 'paused') await hall.chair.press('hop-tiep');
});

test('a line is gone for half a minute, comes back, and goes on flapping: told in the log without a flood, and in the minutes', async () => {
  const seat = hashToken(hall.atLamDong.cookie.replace('dc_cho=', ''));
  const start = site.room.now();
  await sql`update conferences.seat set seen_at = created_at - interval '1 hour' where site_id = ${hall.caMau}`.execute(
    site.room.db,
  );
  const at = async (seconds: number, heard: boolean): Promise<void> => {
    site.room.setNow(start.add({ seconds }).toString());
    if (heard) await noteHeard(site.room, [seat]);
    await watchSites(site.room);
  };
  await at(0, true);
  await at(31, false);
  await at(40, true);
  expect(await eventsOf('site.%')).toEqual(['joined', 'lost', 'returned'].map(() => ({ payload: { site: hall.lamDong } })));
  for (let seconds = 80; seconds < 500; seconds += 40) await at(seconds, seconds % 80 === 0);
  // Four changes, then it is shown as lost until it holds.
  expect(await eventsOf('site.%')).toHaveLength(6);
  for (let seconds = 500; seconds < 1300; seconds += 25) await at(seconds, true);
  expect((await eventsOf('site.returned')).length).toBe((await eventsOf('site.lost')).length);
  const minutes = await site.app.inject({
    url: concludePaths.minutes(hall.conference),
    headers: { cookie: hall.secretary.cookie },
  });
  expect(text(minutes.payload)).toMatch(/bị gián đoạn đường truyền: Lâm Đồng \(3 lần, khoảng \d+ phút\)/);
});

describe('the database goes away in the middle of an act', () => {
  test('the person is told that nothing was lost; pressed again, it is done once', async () => {
    const fields = { _key: newId(), text: 'Mất điện giữa chừng' };
    const holder = await site.room.pool.connect();
    holder.on('error', () => undefined);
    await holder.query('begin');
    await holder.query('select 1 from conferences.session where conference_id = $1 for update', [hall.conference]);
    const press = hall.secretary.press('phu-de', fields);
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await holder.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1);
    await holder.query(`select pg_terminate_backend(pid) from (${waiting}) w`);
    const away = await press;
    await holder.query('rollback');
    holder.release();
    expect([away.statusCode, text(away.body)]).toEqual([
      503,
      expect.stringContaining('Những gì đã gửi thành công vẫn còn nguyên'),
    ]);
    expect(await eventsOf('caption.%')).toEqual([]);
    for (const again of [fields, fields]) expect((await hall.secretary.press('phu-de', again)).statusCode).toBe(303);
    expect(await eventsOf('caption.%')).toEqual([{ payload: { text: 'Mất điện giữa chừng' } }]);
  });
});

test('more hands than can wait: the state and the page stay small, and whoever is refused is told', async () => {
  const waiting = Array.from({ length: MOST_WAITING }, (_, at) => ({
    id: newId(),
    kind: 'hand',
    site: [hall.lamDong, hall.caMau][at % 2],
    delegate: null,
    paper: null,
    at,
    place: null,
  }));
  await sql`update conferences.session set state = state || ${JSON.stringify({ queue: waiting })}::jsonb
    where conference_id = ${hall.conference}`.execute(site.room.db);
  const before = await hall.session();
  const raise = () => hall.secretary.press('xin-phat-bieu', { site: hall.main, kind: 'question' });
  for (const answer of await Promise.all([raise(), raise(), raise()]))
    expect([answer.statusCode, text(answer.body)]).toEqual([422, expect.stringContaining('Hàng chờ đã đủ 500 lượt')]);
  expect(await hall.session()).toEqual(before);
  const page = (await hall.chair.get()).body;
  expect(page.split('moi-phat-bieu').length - 1).toBeLessThanOrEqual(QUEUE_SHOWN + 1);
  expect(Buffer.byteLength(page)).toBeLessThan(300_000);
  // One leaves, one comes in.
  await hall.secretary.press('thoi-xin', { entry: waiting[0]?.id ?? '' });
  expect((await raise()).statusCode).toBe(303);
});
