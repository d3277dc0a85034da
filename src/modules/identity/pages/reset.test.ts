import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/id.ts';
import type { TestSite } from '#src/testing/site.ts';
import { testBrowser } from '../testing/browser.ts';
import { PASSWORD } from '../testing/factories.ts';
import { identitySite, makeOfficer } from '../testing/identity-site.ts';

const NOW = '2026-11-21T09:00:00+07:00';
const NEW = 'mưa rào tháng bảy gãy cành trám';

let site: TestSite;
let last = 0;
const network = (): string => `203.0.113.${(last += 1)}`;
beforeAll(async () => {
  site = await identitySite();
});
afterEach(() => site.room.setNow(NOW));
afterAll(() => site.close());

/** The path in the latest mail to an address. */
async function mailedPath(to: string): Promise<string> {
  const mail = await site.room.db
    .selectFrom('notices.mail')
    .selectAll()
    .where('recipient', '=', to)
    .orderBy('queued_at', 'desc')
    .executeTakeFirst();
  return /https?:\/\/[^/\s]+(\/dat-lai-mat-khau\/[\w-]+)/.exec(mail?.body ?? '')?.[1] ?? 'no mail';
}

async function asked(email: string) {
  const officer = await makeOfficer(site, { email });
  await testBrowser(site, network()).post('/quen-mat-khau', { login: officer.login });
  return { ...officer, path: await mailedPath(email) };
}

const set = (path: string, password = NEW, again = password) => testBrowser(site, network()).post(path, { password, again });

describe('asking for a link by mail', () => {
  test('answers the same whether the account exists, has an address, or not, and not noticeably faster', async () => {
    const there = await makeOfficer(site, { email: 'co@xa.example.vn' });
    const silent = await makeOfficer(site, { email: null });
    const answers = [];
    for (const login of [there.login, silent.login, 'khong.co.ai']) {
      const began = performance.now();
      const answer = await testBrowser(site, network()).post('/quen-mat-khau', { login });
      answers.push({ status: answer.statusCode, location: answer.headers.location, body: answer.body, cookies: answer.cookies });
      expect(performance.now() - began).toBeGreaterThan(490);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 303, location: '/quen-mat-khau/da-gui' });
    expect(await mailedPath('co@xa.example.vn')).toMatch(/^\/dat-lai-mat-khau\/[\w-]{43}$/);
  });

  test('does not flood a letter box', async () => {
    const { login } = await makeOfficer(site, { email: 'day@xa.example.vn' });
    await Promise.all(Array.from({ length: 8 }, () => testBrowser(site, network()).post('/quen-mat-khau', { login })));
    const mails = await site.room.db
      .selectFrom('notices.mail')
      .select('id')
      .where('recipient', '=', 'day@xa.example.vn')
      .execute();
    expect(mails.length).toBe(3);
  });

  test('the database holds only the hash of the link, outside the outbox', async () => {
    const { path } = await asked('bam@xa.example.vn');
    const rows = JSON.stringify(await site.room.db.selectFrom('identity.reset').selectAll().execute());
    expect(rows).not.toContain(path.split('/').at(-1));
  });
});

describe('the link', () => {
  test('sets a password once, signs out everywhere and leaves signing in to the person', async () => {
    const { path, login } = await asked('mot@xa.example.vn');
    const session = testBrowser(site, network());
    await session.signIn(login, PASSWORD);
    const answer = await set(path);
    expect(answer.headers.location).toBe('/dang-nhap?xong=mat-khau');
    expect(answer.cookies).toEqual([]);
    expect((await session.get('/tai-khoan')).statusCode).toBe(303);
    expect((await testBrowser(site, network()).signIn(login, PASSWORD)).statusCode).toBe(422);
    expect((await testBrowser(site, network()).signIn(login, NEW)).statusCode).toBe(303);
    const again = await set(path, 'một mật khẩu khác hẳn nữa');
    expect(again.body).toContain('không còn dùng được');
    expect((await testBrowser(site, network()).signIn(login, NEW)).statusCode).toBe(303);
  });

  test('looking at it uses nothing up: mail programs open links by themselves', async () => {
    const { path } = await asked('xem@xa.example.vn');
    for (let look = 0; look < 3; look += 1) expect((await testBrowser(site).get(path)).body).toContain('Đặt mật khẩu mới');
    expect((await set(path)).statusCode).toBe(303);
  });

  test.each([
    [3599, 303],
    [3600, 422],
  ])('after %i seconds it answers %i', async (seconds, status) => {
    const { path, login } = await asked(`han${seconds}@xa.example.vn`);
    site.room.setNow(Temporal.Instant.from(NOW).add({ seconds }).toString());
    expect((await set(path)).statusCode).toBe(status);
    expect((await testBrowser(site, network()).signIn(login, PASSWORD)).statusCode).toBe(status === 303 ? 422 : 303);
  });

  test('of two who send it at the same moment one sets the password', async () => {
    const { path } = await asked('haicung@xa.example.vn');
    const answers = await Promise.all([set(path, 'con trâu đi trước đàn bò'), set(path, 'cái cày theo sau con trâu')]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([303, 422]);
  });

  test('other links are void once one was used', async () => {
    const { path: first, login } = await asked('hai@xa.example.vn');
    await testBrowser(site, network()).post('/quen-mat-khau', { login });
    const second = await mailedPath('hai@xa.example.vn');
    expect(second).not.toBe(first);
    await set(second);
    expect((await testBrowser(site).get(first)).body).toContain('không còn dùng được');
  });

  test.each([
    ['ngắn', 'ngắn', 'Mật khẩu ngắn quá'],
    ['123456789012', '123456789012', 'dãy phím'],
    [NEW, `${NEW} `, 'không giống nhau'],
    ['Nguyễn Thị Hoa 2026', 'Nguyễn Thị Hoa 2026', 'hay bị đoán nhất'],
  ])('a bad new password (%s) is refused in words and uses nothing up', async (password, again, words) => {
    const { path } = await asked(`xau${last}@xa.example.vn`);
    const answer = await set(path, password, again);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
    expect((await set(path)).statusCode).toBe(303);
  });

  test.each(['x', 'a'.repeat(43), '..%2f..', 'a'.repeat(150)])(
    'a link that was never made (%s) is told kindly',
    async (token) => {
      const page = await testBrowser(site).get(`/dat-lai-mat-khau/${token}`);
      expect(page.statusCode).toBeLessThan(500);
      expect((await set(`/dat-lai-mat-khau/${token}`)).statusCode).toBeLessThan(500);
    },
  );

  test('does not skip the second factor', async () => {
    const { path, login, person } = await asked('haiyeuto@xa.example.vn');
    const row = { person_id: person, sealed_secret: 'x', created_at: site.room.now(), confirmed_at: site.room.now() };
    await site.room.db.insertInto('identity.code_app').values(row).execute();
    await set(path);
    expect((await testBrowser(site, network()).signIn(login, NEW)).headers.location).toBe('/dang-nhap/ma');
  });
});

describe('changing the password', () => {
  const change = { current: PASSWORD, password: NEW, again: NEW };

  test('needs the present one, keeps this session under a new token, ends the others, and is told by mail', async () => {
    const { login } = await makeOfficer(site, { email: 'doi@xa.example.vn' });
    const [here, there] = [testBrowser(site, network()), testBrowser(site, network())];
    await here.signIn(login, PASSWORD);
    await there.signIn(login, PASSWORD);
    expect((await here.post('/tai-khoan/mat-khau', { ...change, current: 'sai' })).statusCode).toBe(422);
    const before = here.cookies.get('phien');
    expect((await here.post('/tai-khoan/mat-khau', change)).headers.location).toBe('/tai-khoan?xong=mat-khau');
    expect(here.cookies.get('phien')).not.toBe(before);
    expect((await here.get('/tai-khoan?xong=mat-khau')).body).toContain('Đã đổi mật khẩu');
    expect((await there.get('/tai-khoan')).statusCode).toBe(303);
    const mail = await site.room.db
      .selectFrom('notices.mail')
      .select(['subject', 'body'])
      .where('recipient', '=', 'doi@xa.example.vn')
      .executeTakeFirstOrThrow();
    expect(mail.subject).toContain('vừa được đổi');
    expect(mail.body).not.toContain(NEW);
  });

  test('tries of the present password are slowed down in this session', async () => {
    const { login } = await makeOfficer(site);
    const here = testBrowser(site, network());
    await here.signIn(login, PASSWORD);
    for (let time = 0; time < 5; time += 1) await here.post('/tai-khoan/mat-khau', { ...change, current: `sai ${time}` });
    expect((await here.post('/tai-khoan/mat-khau', change)).body).toContain('Đã sai nhiều lần');
    expect((await testBrowser(site, network()).signIn(login, PASSWORD)).statusCode).toBe(303);
  });

  test('somebody signed out is sent to sign in', async () => {
    expect((await testBrowser(site).get('/tai-khoan/mat-khau')).headers.location).toMatch(/^\/dang-nhap/);
    expect((await testBrowser(site).post('/tai-khoan/mat-khau', change)).headers.location).toMatch(/^\/dang-nhap/);
  });
});

test('a one-time password opens only the page that replaces it', async () => {
  const { login, person } = await makeOfficer(site, { mustChange: true });
  const browser = testBrowser(site, network());
  const answer = await browser.signIn(login, PASSWORD, '/tai-khoan');
  expect(answer.headers.location).toBe('/dang-nhap/mat-khau-moi?ve=%2Ftai-khoan');
  expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
  expect((await browser.get('/dang-nhap/mat-khau-moi')).body).toContain('Đặt mật khẩu của riêng bạn');
  expect((await browser.post('/dang-nhap/mat-khau-moi?ve=%2Ftai-khoan', { password: 'ngắn', again: 'ngắn' })).statusCode).toBe(
    422,
  );
  const chosen = await browser.post('/dang-nhap/mat-khau-moi?ve=%2Ftai-khoan', { password: NEW, again: NEW });
  expect(chosen.headers.location).toBe('/tai-khoan');
  expect((await browser.get('/tai-khoan')).statusCode).toBe(200);
  expect((await testBrowser(site, network()).signIn(login, PASSWORD)).statusCode).toBe(422);
  const row = await site.room.db
    .selectFrom('identity.account')
    .select('must_change')
    .where('person_id', '=', person satisfies Id<'org.person'>)
    .executeTakeFirstOrThrow();
  expect(row.must_change).toBe(false);
});
