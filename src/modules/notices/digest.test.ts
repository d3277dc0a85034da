import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runPendingJobs } from '#kernel/jobs.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { announce, makeNotices, type TopicKind } from './index.ts';
import { makeFollow, sampleTopics } from './testing/factories.ts';
import { memoryMailer } from './testing/memory-mailer.ts';

const [SUOI_MO, BAN_MAI] = ['publicity:suoi-mo', 'publicity:ban-mai'];
const box = memoryMailer();
const notices = makeNotices({ mailer: box.mailer, topics: [sampleTopics] });

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  box.sent.length = 0;
  for (const table of ['follower', 'item', 'digest', 'mail'])
    await sql`delete from ${sql.table(`notices.${table}`)}`.execute(room.db);
  room.setNow('2026-11-21T09:00:00+07:00');
});

const tell = (topic: string, title: string, demo = false) =>
  room.db.transaction().execute((tx) => announce(tx, { topic, title, path: '/tinh-minh-hoa/xa-suoi-mo/biet/1', demo }));
const runDigest = (module = notices) => module.tasks?.find((one) => one.name === 'notices.digest')?.run(room, {} as never);
const morning = async (day: string) => {
  room.setNow(`${day}T06:00:00+07:00`);
  await runDigest();
  await runPendingJobs(room, [notices]);
  return box.sent.splice(0);
};

describe('the morning mail', () => {
  test('gathers everything new that somebody follows, each in their language', async () => {
    await makeFollow(room.db, { email: 'an@vidu.vn', topic: SUOI_MO });
    await makeFollow(room.db, { email: 'an@vidu.vn', topic: BAN_MAI });
    await makeFollow(room.db, { email: 'binh@vidu.vn', topic: SUOI_MO, lang: 'en' });
    await makeFollow(room.db, { email: 'chi@vidu.vn', topic: SUOI_MO, confirmed: false });
    await makeFollow(room.db, { email: 'dung@vidu.vn', topic: 'publicity:khac' });
    await tell(SUOI_MO, 'Dự toán ngân sách năm 2027');
    await tell(SUOI_MO, 'Danh sách hộ nghèo');
    await tell(BAN_MAI, 'Quyết toán quỹ', true);
    const sent = await morning('2026-11-22');
    expect(sent.map((mail) => [mail.to, mail.subject]).toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      ['an@vidu.vn', 'Có 3 tin mới từ những nơi bạn theo dõi'],
      ['binh@vidu.vn', '2 news items from what you follow'],
    ]);
    const text = sent.find((mail) => mail.to === 'an@vidu.vn')?.text ?? '';
    expect(text).toContain(
      'Công khai của xã Suối Mơ\n- Danh sách hộ nghèo\n  http://localhost:3000/tinh-minh-hoa/xa-suoi-mo/biet/1\n- Dự toán ngân sách năm 2027',
    );
    expect(text).toContain('Công khai của xã Ban Mai (dữ liệu minh họa, không có thật)');
    expect(text.match(/\/theo-doi\/bo\//g)).toHaveLength(2);
    expect(sent[0]?.unsubscribe).toMatch(/^http:\/\/localhost:3000\/theo-doi\/bo-het\/[\w-]{43}\/ngay$/);
  });

  test('comes only when there is news, and tells it once', async () => {
    await makeFollow(room.db);
    expect(await morning('2026-11-22')).toEqual([]);
    await tell(SUOI_MO, 'Tin một');
    expect(await morning('2026-11-23')).toHaveLength(1);
    expect(await morning('2026-11-24')).toEqual([]);
    await tell(SUOI_MO, 'Tin hai');
    const [second] = await morning('2026-11-25');
    expect(second?.text).toContain('Tin hai');
    expect(second?.text).not.toContain('Tin một');
  });

  test('comes once a day: a second run that day leaves the news for tomorrow', async () => {
    await makeFollow(room.db);
    await tell(SUOI_MO, 'Tin một');
    expect(await morning('2026-11-22')).toHaveLength(1);
    await tell(SUOI_MO, 'Tin hai');
    expect(await morning('2026-11-22')).toEqual([]);
    expect(await morning('2026-11-23')).toHaveLength(1);
  });

  test('shows twenty items of a topic and counts the rest', async () => {
    await makeFollow(room.db);
    for (let number = 1; number <= 25; number += 1) await tell(SUOI_MO, `Tin số ${number}.`);
    const [mail] = await morning('2026-11-22');
    expect(mail?.subject).toBe('Có 25 tin mới từ những nơi bạn theo dõi');
    expect(mail?.text.match(/^- Tin số/gm)).toHaveLength(20);
    expect(mail?.text).toContain('và 5 tin nữa: http://localhost:3000/tinh-minh-hoa/xa-suoi-mo/biet');
  });

  test('interrupted half-way goes on where it stopped: everybody gets it, nobody twice', async () => {
    for (let number = 0; number < 450; number += 1)
      await makeFollow(room.db, { email: `so-${String(number).padStart(3, '0')}@vidu.vn` });
    await tell(SUOI_MO, 'Tin một');
    let asked = 0;
    const failing: TopicKind = {
      ...sampleTopics,
      describe: (...parts) => {
        asked += 1;
        return asked === 2 ? Promise.reject(new Error('killed')) : sampleTopics.describe(...parts);
      },
    };
    room.setNow('2026-11-22T06:00:00+07:00');
    await expect(runDigest(makeNotices({ mailer: box.mailer, topics: [failing] }))).rejects.toThrow('killed');
    await tell(SUOI_MO, 'Tin hai');
    const first = await morning('2026-11-22');
    expect(first).toHaveLength(450);
    expect(new Set(first.map((mail) => mail.to)).size).toBe(450);
    expect(first.every((mail) => mail.text.includes('Tin một') && !mail.text.includes('Tin hai'))).toBe(true);
    expect(await morning('2026-11-23')).toHaveLength(450);
  });
});
