import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { paths } from '../paths.ts';
import { hallPaths } from '../paths-run.ts';
import type { Happening } from '../rules/session/events.ts';
import { replay } from '../rules/session/fold.ts';
import { makeHall, sendForm } from '../testing/hall.ts';

let site: TestSite;
let hall: Awaited<ReturnType<typeof makeHall>>;
beforeAll(async () => {
  site = await testSite();
  hall = await makeHall(site);
});
afterAll(() => site.close());

/** Without the script and the reloading for those who run none. */
const bare = (html: string): string => html.replace(/<script type="module"[^>]*><\/script>|<noscript>.*?<\/noscript>/g, '');

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a meeting, pressed through', () => {
  test('before it opens every page says so, and nobody gets the floor', async () => {
    for (const browser of [hall.chair, hall.secretary, hall.atLamDong, hall.huong, hall.screen]) {
      const page = await browser.get();
      expect([page.statusCode, text(page.body).includes('Chưa khai mạc')]).toEqual([200, true]);
    }
    const refused = await hall.chair.press('het-luot');
    expect([refused.statusCode, text(refused.body).includes('không có ai đang phát biểu')]).toEqual([422, true]);
  });

  test('sites raise hands, the chair goes by the four buttons, times are kept', async () => {
    expect((await hall.chair.press('khai-mac')).headers.location).toBe(paths.hall(hall.conference, 'chu-tri'));
    expect((await hall.chair.press('vao-muc', { item: hall.first })).statusCode).toBe(303);
    await hall.atCaMau.press('xin-phat-bieu', { site: hall.caMau, delegate: '', kind: 'hand' });
    await hall.huong.press('xin-phat-bieu', { site: hall.lamDong, delegate: hall.delegate, kind: 'question' });
    const page = text((await hall.chair.get()).body);
    expect(page).toContain('Mời người tiếp theo Lâm Đồng · Kơ Să Hương · Câu hỏi · 3 phút');
    const next = (await hall.session()).queue.find(({ kind }) => kind === 'question');
    await hall.chair.press('moi-phat-bieu', { entry: next?.id ?? '', minutes: '3' });
    site.room.setNow('2026-11-21T09:02:00+07:00');
    expect(text((await hall.screen.get()).body)).toContain(
      'Lâm Đồng Kơ Să Hương, Trưởng Ban Dân vận Huyện ủy Câu hỏi 01:00 còn lại trong 3 phút',
    );
    await hall.chair.press('them-gio', { minutes: '2' });
    await hall.chair.press('het-luot');
    const { spokenBySite, spokenByDelegate } = await hall.session();
    expect([spokenBySite[hall.lamDong], spokenByDelegate[hall.delegate]]).toEqual([
      { ms: 120_000, turns: 1 },
      { ms: 120_000, turns: 1 },
    ]);
    expect(text((await hall.atLamDong.get()).body)).toContain('Đã phát biểu 02:00, 1 lượt');
  });

  test('two chairs press at once: the second is told what happened, and nothing is lost', async () => {
    const { rev, queue } = await hall.session();
    const fields = { entry: queue[0]?.id ?? '', minutes: '5', rev: String(rev) };
    const answers = await Promise.all([hall.chair.press('moi-phat-bieu', fields), hall.chair.press('moi-phat-bieu', fields)]);
    expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['303', '422']);
    const second = answers.find(({ statusCode }) => statusCode === 422);
    expect(text(second?.body ?? '')).toMatch(/người khác đã mời người khác phát biểu \(09:02:00\).*Cà Mau/);
    const stale = await hall.chair.press('vao-muc', { item: hall.second, rev: '0' });
    expect([stale.statusCode, (await hall.session()).item]).toEqual([422, hall.first]);
    // What does not touch what was pressed is no conflict: a hand was raised, and the time is added.
    await hall.atLamDong.press('xin-phat-bieu', { site: hall.lamDong, delegate: '', kind: 'order' });
    const now = await hall.session();
    expect((await hall.chair.press('them-gio', { minutes: '2', rev: String(now.rev - 1) })).statusCode).toBe(303);
  });

  test('the same form sent twice runs once', async () => {
    const before = await hall.session();
    const form = { _key: newId(), minutes: '1' };
    await hall.chair.press('them-gio', form);
    await hall.chair.press('them-gio', form);
    expect((await hall.session()).rev).toBe(before.rev + 1);
  });

  test('a message to one site is seen there alone; captions by everybody', async () => {
    await hall.secretary.press('thong-bao', { text: 'Mời Cà Mau bật micro', to: hall.caMau });
    await hall.secretary.press('phu-de', { text: 'Kính thưa các đồng chí' });
    const pages = await Promise.all([hall.atCaMau, hall.atLamDong, hall.huong, hall.screen].map((one) => one.get()));
    expect(pages.map(({ body }) => body.includes('Mời Cà Mau bật micro'))).toEqual([true, false, false, false]);
    expect(pages.every(({ body }) => body.includes('Kính thưa các đồng chí'))).toBe(true);
  });

  test('the secretary rearranges, raises hands for others, and keeps what was typed when a field is wrong', async () => {
    await hall.secretary.press('xin-phat-bieu', { site: hall.main, kind: 'hand' });
    const last = (await hall.session()).queue.at(-1)?.id ?? '';
    await hall.secretary.press('sap-xep', { entry: last, move: 'first' });
    expect((await hall.session()).placed[0]).toBe(last);
    const wrong = await hall.secretary.press('ghi-luot', { site: hall.caMau, minutes: '4', time: '25 giờ' });
    expect([wrong.statusCode, wrong.body.includes('25 giờ')]).toEqual([422, true]);
  });

  test('nobody does what is not theirs', async () => {
    const foreign = [
      hall.atCaMau.press('xin-phat-bieu', { site: hall.lamDong, delegate: '', kind: 'hand' }),
      hall.huong.press('xin-phat-bieu', { site: hall.caMau, delegate: hall.delegate, kind: 'hand' }),
      sendForm(site, hallPaths.act(hall.conference, 'chu-tri', 'be-mac'), {}, hall.atCaMau.cookie),
      sendForm(site, hallPaths.act(hall.conference, 'thu-ky', 'phu-de'), { text: 'x' }, hall.screen.cookie),
      sendForm(site, hallPaths.act(hall.conference, 'chu-tri', 'them-gio'), { minutes: '1', seat: 'a'.repeat(64) }),
    ];
    for (const answer of await Promise.all(foreign)) expect([403, 303]).toContain(answer.statusCode);
    expect((await hall.session()).phase).toBe('running');
  });

  test('it ends, what was missed is entered afterwards, and the log replays to what is stored', async () => {
    await hall.chair.press('tam-nghi');
    await hall.chair.press('hop-tiep');
    await hall.chair.press('be-mac');
    expect((await hall.secretary.press('ghi-luot', { site: hall.caMau, minutes: '4', time: '8h50' })).statusCode).toBe(303);
    expect((await hall.secretary.press('ghi-viec', { text: 'Trao cờ thi đua', time: '23:59' })).statusCode).toBe(422);
    const { rev, ...state } = await hall.session();
    const rows = await site.room.db
      .selectFrom('conferences.meeting_event')
      .select(['rev', 'kind', 'payload', 'at', 'occurred_at'])
      .where('conference_id', '=', hall.conference)
      .orderBy('rev')
      .execute();
    expect(rows.map((row) => row.rev)).toEqual(Array.from({ length: rev }, (_, at) => at + 1));
    const log = rows.map((row) => ({
      at: (row.occurred_at ?? row.at).epochMilliseconds,
      what: { kind: row.kind, ...(row.payload as object) } as Happening,
    }));
    expect(replay(log)).toEqual(state);
    expect(rows.at(-1)?.occurred_at?.toString()).toBe('2026-11-21T01:50:00Z');
    const log1 = await hall.secretary.get(hallPaths.log(hall.conference));
    expect([log1.statusCode, text(log1.body).includes('ghi sau')]).toEqual([200, true]);
    const conference = await site.room.db
      .selectFrom('conferences.conference')
      .select('state')
      .where('id', '=', hall.conference)
      .executeTakeFirst();
    expect(conference?.state).toBe('closed');
  });

  test('every page is proper HTML, in both languages', async () => {
    const pages = [hall.chair, hall.secretary, hall.atLamDong, hall.huong, hall.screen];
    for (const browser of pages) expect(await htmlFaults(bare((await browser.get()).body))).toEqual([]);
    const english = await hall.chair.get(`${paths.hall(hall.conference, 'chu-tri')}?lang=en`);
    expect(text(english.body)).toContain('The conference has closed');
  });
});
