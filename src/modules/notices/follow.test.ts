import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { runPendingJobs } from '#kernel/jobs.ts';
import { makePerson } from '#modules/org/testing/factories.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { newId } from '#kernel/id.ts';
import { eraseAddress, followersOf, makeNotices } from './index.ts';
import { clearUnconfirmed } from './jobs/clear-unconfirmed.ts';
import { paths } from './paths.ts';
import { linkToken } from './rules/link-token.ts';
import { makeFollow, sampleTopics } from './testing/factories.ts';
import { memoryMailer } from './testing/memory-mailer.ts';

const TOPIC = 'publicity:suoi-mo';
const box = memoryMailer();
const notices = makeNotices({ mailer: box.mailer, topics: [sampleTopics] });

let site: TestSite;
beforeAll(async () => {
  site = await testSite([notices]);
});
afterAll(() => site.close());
beforeEach(async () => {
  box.sent.length = 0;
  await sql`delete from notices.follower; `.execute(site.room.db);
  await sql`delete from notices.mail`.execute(site.room.db);
  await sql`delete from kernel.rate`.execute(site.room.db);
});

const ask = (email: string, topic = TOPIC) => site.post(paths.follow(topic), { email });
const mails = async () => {
  await runPendingJobs(site.room, [notices]);
  return box.sent;
};
/** Path of the link in the latest mail. */
const linkIn = async (): Promise<string> => /http:\/\/localhost:3000(\/\S+)/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? '';
const followers = () => followersOf(site.room.reader, TOPIC, null, 10);

describe('following', () => {
  test('takes a form, a mail and a button', async () => {
    const asked = await ask('An@Vidu.vn');
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/theo-doi/da-gui']);
    expect((await site.get('/theo-doi/da-gui')).body).toContain('hộp thư');
    expect(await followers()).toEqual([]);
    const link = await linkIn();
    expect(box.sent[0]).toMatchObject({ to: 'an@vidu.vn', subject: 'Xin xác nhận theo dõi: Công khai của xã Suối Mơ' });
    const page = await site.get(link);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Công khai của xã Suối Mơ');
    expect(await followers(), 'opening the link confirms nothing').toEqual([]);
    expect((await site.post(link, {})).statusCode).toBe(303);
    expect(await followers()).toMatchObject([{ email: 'an@vidu.vn', lang: 'vi' }]);
    expect((await site.get(link)).body).toContain('Bạn đang theo dõi');
  });

  test('sends no more than five mails a day to one address, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask('ai-do@vidu.vn')));
    expect(answers.filter((answer) => answer.statusCode === 303)).toHaveLength(5);
    expect(await mails()).toHaveLength(5);
  });

  test('speaks the language of the page', async () => {
    await site.post(`${paths.follow(TOPIC)}?lang=en`, { email: 'en@vidu.vn' });
    expect((await mails())[0]?.subject).toBe('Please confirm following: Publications of Suối Mơ commune');
  });

  test('answers the same for an address that follows already, whose owner learns it by mail', async () => {
    await makeFollow(site.room.db, { email: 'binh@vidu.vn' });
    expect((await ask('binh@vidu.vn')).headers.location).toBe('/theo-doi/da-gui');
    expect((await mails())[0]?.subject).toContain('Bạn đang theo dõi');
    expect(await linkIn()).toMatch(/^\/theo-doi\/bo\//);
  });

  test('cannot be used to pester a stranger', async () => {
    for (let times = 0; times < 5; times += 1) expect((await ask('la@vidu.vn')).statusCode).toBe(303);
    const more = await ask('la@vidu.vn');
    expect(more.statusCode).toBe(422);
    expect(more.body).toContain('đã nhận đủ thư');
    expect(await mails()).toHaveLength(5);
  });

  test('is limited for one network', async () => {
    const codes = [];
    for (let times = 0; times < 21; times += 1) codes.push((await ask(`so-${times}@vidu.vn`)).statusCode);
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 303));
    expect(codes[20]).toBe(429);
  });

  test('two forms at once make one follow', async () => {
    const codes = await Promise.all(Array.from({ length: 4 }, () => ask('doi@vidu.vn')));
    expect(codes.map((one) => one.statusCode)).toEqual([303, 303, 303, 303]);
    const { n } = await site.room.db
      .selectFrom('notices.follow')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
  });

  test.each(['', 'khong phai', 'a@b', 'an@vidu.vn\r\nBcc: x@vidu.vn', `${'a'.repeat(300)}@vidu.vn`])(
    'shows the form again for %j',
    async (email) => {
      const again = await ask(email);
      expect(again.statusCode).toBe(422);
      expect(again.body).toContain('id="theo-doi-email-loi"');
      expect(await mails()).toEqual([]);
    },
  );

  test.each(['publicity:nowhere', 'nothing:suoi-mo', 'x', '%3Cscript%3E'])('there is nothing to follow at %s', async (topic) => {
    expect((await site.get(`/theo-doi/${topic}`)).statusCode).toBe(404);
    expect((await site.post(`/theo-doi/${topic}`, { email: 'an@vidu.vn' })).statusCode).toBe(404);
  });

  test('that nobody confirms is forgotten after three days, address and all', async () => {
    await makeFollow(site.room.db, { email: 'quen@vidu.vn', confirmed: false });
    const kept = await makeFollow(site.room.db, { email: 'nho@vidu.vn' });
    const { follow } = await makeFollow(site.room.db, { email: 'nho@vidu.vn', topic: 'publicity:ban-mai', confirmed: false });
    const before = site.room.now();
    site.room.setNow(before.add({ hours: 72 }).toString());
    await clearUnconfirmed.run(site.room, {} as never);
    site.room.setNow(before.toString());
    expect(await site.room.db.selectFrom('notices.follower').select('id').execute()).toEqual([{ id: kept.follower }]);
    const late = await site.get(paths.confirm(linkToken(site.room.secret, 'confirm', follow)));
    expect(late.body).toContain('hết hạn');
  });
});

describe('leaving', () => {
  const linkOf = async (purpose: 'leave' | 'leave-all', email = 'an@vidu.vn') => {
    const { follow, follower } = await makeFollow(site.room.db, { email });
    const { secret } = site.room;
    return purpose === 'leave'
      ? paths.leave(linkToken(secret, 'leave', follow))
      : paths.leaveAll(linkToken(secret, 'leave-all', follower));
  };

  test.each(['leave', 'leave-all'] as const)('%s by link takes a button, and forgets the address', async (purpose) => {
    const link = await linkOf(purpose);
    expect((await site.get(link)).statusCode).toBe(200);
    expect(await followers()).toHaveLength(1);
    expect((await site.post(link, {})).statusCode).toBe(303);
    expect(await site.room.db.selectFrom('notices.follower').selectAll().execute()).toEqual([]);
    expect((await site.get(link)).body).toContain('không còn theo dõi');
    expect((await site.post(link, {})).statusCode).toBe(409);
  });

  test('one topic keeps the others', async () => {
    const link = await linkOf('leave');
    await makeFollow(site.room.db, { email: 'an@vidu.vn', topic: 'publicity:ban-mai' });
    await site.post(link, {});
    expect(await site.room.db.selectFrom('notices.follow').select('topic').execute()).toEqual([{ topic: 'publicity:ban-mai' }]);
  });

  test('by the one click of a mail program: from elsewhere, without cookie or redirect, twice as well', async () => {
    const token = (await linkOf('leave-all')).split('/').at(-1) ?? '';
    const click = () =>
      site.app.inject({
        method: 'POST',
        url: paths.leaveAtOnce(token),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
    expect((await click()).statusCode).toBe(204);
    expect(await followers()).toEqual([]);
    expect((await click()).statusCode).toBe(204);
    const opened = await site.get(paths.leaveAtOnce(token));
    expect([opened.statusCode, opened.headers.location]).toEqual([302, paths.leaveAll(token)]);
  });

  test('no forged link works, and one purpose does not serve another', async () => {
    const { follow, follower } = await makeFollow(site.room.db);
    const { secret } = site.room;
    const forged = [
      paths.leave(linkToken('another secret of thirty-two characters', 'leave', follow)),
      paths.leave(linkToken(secret, 'confirm', follow)),
      paths.leaveAll(linkToken(secret, 'leave', follow)),
      paths.leaveAll('x'),
      paths.confirm(linkToken(secret, 'leave', follow)),
    ];
    for (const link of forged) {
      const [opened, sent] = [await site.get(link), await site.post(link, {})];
      expect([link, opened.statusCode, sent.statusCode]).toEqual([link, 404, 404]);
    }
    const atOnce = await site.app.inject({
      method: 'POST',
      url: paths.leaveAtOnce(linkToken('another secret of thirty-two characters', 'leave-all', follower)),
    });
    expect(atOnce.statusCode).toBe(404);
    expect(await followers()).toHaveLength(1);
  });
});

describe('an address to be forgotten', () => {
  test('is erased by an administrator with everything that names it', async () => {
    await makeFollow(site.room.db, { email: 'an@vidu.vn' });
    await ask('an@vidu.vn', 'publicity:ban-mai');
    const officer = personHolding({ post: 'committee-officer', unit: newId() });
    expect(await eraseAddress(site.room, officer, { email: 'an@vidu.vn' })).toMatchObject({ ok: false, why: 'forbidden' });
    const administrator = personHolding({ post: 'administrator', unit: newId() });
    expect(await eraseAddress(site.room, administrator, { email: 'An@vidu.vn' })).toEqual({ ok: true, value: { rows: 2 } });
    expect(await mails(), 'what waited is not sent').toEqual([]);
    const { rows } = await sql<{ text: string }>`
      select f::text as text from notices.follower f union all select m::text from notices.mail m union all select a::text from ledger.act a`.execute(
      site.room.db,
    );
    expect(rows.map((row) => row.text).join('\n')).not.toContain('vidu.vn');
  });

  test('is exported and erased with the person whose address it is', async () => {
    const { db, reader } = site.room;
    const person = await makePerson(db, { email: 'An@vidu.vn' });
    await makeFollow(db, { email: 'an@vidu.vn' });
    await makeFollow(db, { email: 'khac@vidu.vn' });
    const [entry] = notices.personalData ?? [];
    expect(await entry?.export(reader, person)).toMatchObject({
      'notices.mail': [],
      'notices.follow': [{ email: 'an@vidu.vn', topic: TOPIC }],
    });
    await db.transaction().execute((tx) => entry?.erase(tx, person, site.room.now()) ?? Promise.resolve());
    expect(await followers()).toMatchObject([{ email: 'khac@vidu.vn' }]);
  });
});
