import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { concludePaths } from '../paths-conclude.ts';
import { pollActs, pollPaths } from '../paths-polls.ts';
import { preparePaths } from '../paths-prepare.ts';
import { hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import { quorumNow } from '../queries/count-attendance.ts';
import { makeSeatCode, seatCodeHash } from '../rules/seat-code.ts';
import { makeDelegate, makeSite, type MadeSeat } from '../testing/factories.ts';
import { sendForm } from '../testing/hall.ts';
import { makeMeeting, nth, QUESTION, type Meeting } from '../testing/polls.ts';

let site: TestSite;
let m: Meeting;
beforeAll(async () => {
  site = await testSite();
  m = await makeMeeting(site.room, [2, 1], { quorum: { of: 'sites', numerator: 2, denominator: 3 } });
});
afterAll(() => site.close());

const send = (seat: MadeSeat, path: string, fields: Record<string, string>) => sendForm(site, path, fields, seat.cookie);
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function drafted(more: Partial<typeof QUESTION> = {}) {
  await site.post(pollPaths.list(m.conference), { ...QUESTION, ...more, method: 'hands' }, m.chair);
  return site.room.db
    .selectFrom('conferences.poll')
    .select(['id', 'no'])
    .where('conference_id', '=', m.conference)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

describe('who is there', () => {
  test('the attendance page and a vote that is opened count the same: here a hall where only guests came', async () => {
    const guests = await makeSite(site.room.db, m.conference);
    await makeDelegate(site.room.db, m.conference, { site: guests, kind: 'guest', present: true });
    const shown = await quorumNow(site.room.reader, m.conference);
    expect(shown).toEqual({ of: 'sites', entitled: 3, present: 3, needed: 2, met: true });
    const { id: poll } = await drafted();
    await site.post(pollPaths.act(m.conference, poll, pollActs.open), {}, m.chair);
    const { quorum } = await site.room.db
      .selectFrom('conferences.poll')
      .select('quorum')
      .where('id', '=', poll)
      .executeTakeFirstOrThrow();
    expect(quorum).toMatchObject({ ...shown });
    await site.post(pollPaths.act(m.conference, poll, pollActs.cancel), { reason: 'Thử' }, m.chair);
  });

  test('a delegate who takes their seat by their code is checked in, until the hall itself says otherwise', async () => {
    const hall = nth(m.sites, 1);
    const code = makeSeatCode();
    const delegate = await makeDelegate(site.room.db, m.conference, {
      site: hall.id,
      name: 'Giàng A Thử',
      codeHash: seatCodeHash(site.room.secret, code),
    });
    const presence = () =>
      site.room.db
        .selectFrom('conferences.delegate')
        .select(['presence', 'presence_way'])
        .where('id', '=', delegate)
        .executeTakeFirstOrThrow();
    const mark = (what: string) =>
      send(hall.operator, preparePaths.doorAct(m.conference, 'danh-dau'), {
        site: hall.id,
        delegates: delegate,
        presence: what,
        reason: '',
      });
    const path = `${preparePaths.part(m.conference, 'attendance')}?moi=1`;
    expect((await mark('absent')).statusCode).toBe(303);
    expect(text((await site.get(path, m.chair)).payload)).toContain('4 trên 5 người trong danh sách');
    const leads = await site.get(paths.door(code));
    expect(leads.payload).toContain('cũng là điểm danh');
    site.room.setNow('2026-11-21T09:05:00+07:00');
    expect((await sendForm(site, hallPaths.door(), { code })).statusCode).toBe(303);
    expect(await presence()).toEqual({ presence: 'present', presence_way: 'code' });
    expect(text((await site.get(path, m.chair)).payload)).toContain('5 trên 5 người trong danh sách');
    site.room.setNow('2026-11-21T09:06:00+07:00');
    expect((await mark('absent')).statusCode).toBe(303);
    expect((await sendForm(site, hallPaths.door(), { code })).statusCode).toBe(303);
    expect(await presence()).toEqual({ presence: 'absent', presence_way: null });
  });
});

test('who took their seat before the day is asked on the day, and says by one press that they are there', async () => {
  const early = nth(m.delegates, 0);
  const set = (values: object) =>
    site.room.db.updateTable('conferences.delegate').set(values).where('id', '=', early.id).execute();
  await set({ presence: 'expected', presence_way: null, presence_at: null });
  const page = () => site.app.inject({ url: paths.hall(m.conference, 'dai-bieu'), headers: { cookie: early.seat.cookie } });
  const asked = await page();
  expect(asked.payload).toContain('Tôi đã có mặt');
  expect(await htmlFaults(asked.payload.replace(/<script type="module"[^>]*><\/script>|<noscript>.*?<\/noscript>/g, ''))).toEqual(
    [],
  );
  const press = () => send(early.seat, hallPaths.act(m.conference, 'dai-bieu', 'co-mat'), {});
  expect((await press()).statusCode).toBe(303);
  expect((await page()).payload).not.toContain('Tôi đã có mặt');
  expect((await press()).statusCode).toBe(409);
});

describe('a vote before it opens', () => {
  test('is changed where it stands, and only then', async () => {
    const { id: poll, no } = await drafted();
    const at = (act: keyof typeof pollActs) => pollPaths.act(m.conference, poll, pollActs[act]);
    const page = await site.get(pollPaths.poll(m.conference, poll), m.chair);
    expect(page.payload).toContain('value="khoản 2 Điều 9 Quy chế làm việc"');
    expect(page.payload).not.toContain('Lý do hủy');
    const elects = { shape: 'choice', options: 'Lò Thị A\nVàng Văn B\nMùa A C', most: '2', method: 'slips' };
    const wrong = await site.post(at('change'), { ...QUESTION, ...elects, options: 'Lò Thị A' }, m.chair);
    expect([wrong.statusCode, wrong.payload.includes('Cần từ 2 đến 30 phương án')]).toEqual([422, true]);
    const changed = await site.post(at('change'), { ...QUESTION, ...elects, question: 'Bầu hai người?' }, m.chair);
    expect(changed.statusCode).toBe(303);
    const row = await site.room.db.selectFrom('conferences.poll').selectAll().where('id', '=', poll).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ no, question: 'Bầu hai người?', method: 'slips', shape: 'choice', most_choices: 2 });
    expect((await site.get(pollPaths.poll(m.conference, poll), m.chair)).payload).toContain('Lò Thị A\nVàng Văn B\nMùa A C');
    await send(nth(m.sites, 0).operator, at('change'), { ...QUESTION, method: 'hands', question: 'Của người khác' });
    expect((await site.get(pollPaths.poll(m.conference, poll), m.chair)).payload).not.toContain('Của người khác');
    await site.post(at('open'), {}, m.chair);
    const late = await site.post(at('change'), { ...QUESTION, method: 'hands' }, m.chair);
    expect([late.statusCode, late.payload.includes('đã mở biểu quyết')]).toEqual([409, true]);
    expect((await site.post(at('remove'), {}, m.chair)).statusCode).toBe(409);
    await site.post(at('cancel'), { reason: 'Thử' }, m.chair);
  });

  test('is removed and leaves nothing but the record; its number is free again', async () => {
    const first = await drafted();
    const removed = await send(m.secretary, pollPaths.act(m.conference, first.id, pollActs.remove), {});
    expect(removed.headers.location).toBe(pollPaths.list(m.conference));
    expect((await site.get(pollPaths.poll(m.conference, first.id), m.chair)).statusCode).toBe(404);
    expect((await drafted()).no).toBe(first.no);
  });
});

test('a proposal is mended by its hall and by the secretariat until it is answered', async () => {
  const [own, other] = [nth(m.sites, 0), nth(m.sites, 1)];
  const made = { text: 'Đề nghị sửa đường.', asked: 'UBND tỉnh', dueOn: '' };
  await send(own.operator, concludePaths.proposals(m.conference), { ...made, site: own.id });
  const { id: proposal } = await site.room.db.selectFrom('conferences.proposal').select('id').executeTakeFirstOrThrow();
  const change = (seat: MadeSeat, words: string) =>
    send(seat, concludePaths.changeProposal(m.conference), { ...made, proposal, text: words, dueOn: '2026-12-15' });
  await change(other.operator, 'Của người khác');
  expect((await change(own.operator, 'Đề nghị sửa đường vào bản.')).statusCode).toBe(303);
  expect((await change(m.secretary, 'Đề nghị sửa đường vào bản Mây.')).statusCode).toBe(303);
  const wrong = await change(own.operator, '');
  expect([wrong.statusCode, wrong.payload.includes('2026-12-15') || wrong.payload.includes('15/12/2026')]).toEqual([422, true]);
  const texts = await site.room.db.selectFrom('ledger.act').select('command').where('row_id', '=', proposal).execute();
  expect(texts.map(({ command }) => command)).toEqual([
    'conferences.add-proposal',
    'conferences.change-proposal',
    'conferences.change-proposal',
  ]);
  const page = await site.get(concludePaths.proposals(m.conference), m.chair);
  expect([page.payload.includes('bản Mây.'), page.payload.includes('Sửa kiến nghị')]).toEqual([true, true]);
  const answer = { proposal, answer: 'Sẽ làm.', answeredBy: 'Sở Xây dựng' };
  await site.post(concludePaths.answerProposal(m.conference), answer, m.chair);
  const late = await change(own.operator, 'Muộn');
  expect([late.statusCode, late.payload.includes('đã được trả lời')]).toEqual([409, true]);
  expect((await site.get(concludePaths.proposals(m.conference), m.chair)).payload).not.toContain('Sửa kiến nghị');
});

describe('a conference of more sites than a list holds', () => {
  beforeAll(async () => {
    const above = await makeSite(site.room.db, m.conference, { name: 'Điện Biên', level: 'province' });
    await sql`with u as (insert into org.unit (id, level) select gen_random_uuid(), 'commune' from generate_series(1, 300) returning id)
      insert into conferences.site (id, conference_id, no, role, unit_id, name, level, above_id)
      select gen_random_uuid(), ${m.conference}, 100 + row_number() over (), 'site', id, 'Xã Na Sầm', 'commune', ${above} from u`.execute(
      site.room.db,
    );
  });

  const offered = (html: string): string[] =>
    [...(/<select[^>]*name="site"[^>]*>(.*?)<\/select>/s.exec(html)?.[1] ?? '').matchAll(/<option[^>]*>([^<]+)</g)].map(
      ([, label]) => label ?? '',
    );

  test('each list is bounded, tells how many there are, and is narrowed by number or name without script', async () => {
    const secretary = (search: string) =>
      site.app.inject({ url: `${paths.hall(m.conference, 'thu-ky')}${search}`, headers: { cookie: m.secretary.cookie } });
    const all = await secretary('');
    expect(offered(all.payload).length).toBeLessThanOrEqual(201);
    expect(text(all.payload)).toContain('200 trên 304 điểm cầu');
    expect(offered((await secretary('?diem-cau=399')).payload)).toContain('399. Xã Na Sầm, Điện Biên');
    const path = concludePaths.proposals(m.conference);
    const found = await site.get(`${path}?diem-cau=${encodeURIComponent('điện')}`, m.chair);
    expect(offered(found.payload).filter((label) => /^\d/.test(label))).toEqual(['4. Điện Biên']);
    const none = await site.get(`${path}?diem-cau=khong-co`, m.chair);
    expect(none.payload).toContain('Không có điểm cầu nào như vậy');
    for (const page of [none.payload, (await site.get(concludePaths.conclusions(m.conference), m.chair)).payload])
      expect(await htmlFaults(page)).toEqual([]);
  });

  test('a form that comes back keeps the narrowed list and what was chosen', async () => {
    const { id } = await site.room.db
      .selectFrom('conferences.site')
      .select('id')
      .where('conference_id', '=', m.conference)
      .where('no', '=', 400)
      .executeTakeFirstOrThrow();
    const path = `${hallPaths.act(m.conference, 'thu-ky', 'ghi-luot')}?diem-cau=400`;
    const wrong = await send(m.secretary, path, { site: id, minutes: '4', time: '25 giờ' });
    expect([wrong.statusCode, new RegExp(`<option[^>]*value="${id}"[^>]*selected`).test(wrong.payload)]).toEqual([422, true]);
  });
});
