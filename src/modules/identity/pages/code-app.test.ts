import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestSite } from '#src/testing/site.ts';
import { codeAt } from '../crypto/code-app.ts';
import { testBrowser, type TestBrowser } from '../testing/browser.ts';
import { PASSWORD } from '../testing/factories.ts';
import { identitySite, makeOfficer } from '../testing/identity-site.ts';

const NOW = '2026-11-21T09:00:00+07:00';
const START = Temporal.Instant.from(NOW);

let site: TestSite;
let last = 0;
const network = (): string => `203.0.113.${(last += 1)}`;
beforeAll(async () => {
  site = await identitySite();
});
afterEach(() => site.room.setNow(NOW));
afterAll(() => site.close());

/** Moves the clock, counted from the beginning of the test. */
const at = (seconds: number): Temporal.Instant => {
  const now = START.add({ seconds });
  site.room.setNow(now.toString());
  return now;
};

/** Sets a code app up the way a person does; the recovery codes are those shown. */
async function withCodeApp() {
  const officer = await makeOfficer(site);
  const browser = testBrowser(site, network());
  await browser.signIn(officer.login, PASSWORD);
  await browser.post('/tai-khoan/ma-xac-thuc/bat-dau');
  const setup = (await browser.get('/tai-khoan/ma-xac-thuc')).body;
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(setup)?.[1]?.replaceAll(' ', '') ?? '';
  const answer = await browser.post('/tai-khoan/ma-xac-thuc', { code: codeAt(secret, START) });
  expect(answer.headers.location).toBe('/tai-khoan/ma-du-phong');
  const shown = (await browser.get('/tai-khoan/ma-du-phong')).body;
  const codes = [...shown.matchAll(/<code>([a-z0-9-]{14})<\/code>/g)].map((match) => match[1] ?? '');
  return { ...officer, browser, secret, codes };
}

async function passwordStep(login: string): Promise<TestBrowser> {
  const browser = testBrowser(site, network());
  const answer = await browser.signIn(login, PASSWORD, '/tai-khoan');
  expect(answer.headers.location).toBe('/dang-nhap/ma?ve=%2Ftai-khoan');
  expect(browser.cookies.has('phien')).toBe(false);
  return browser;
}

const give = (browser: TestBrowser, code: string) => browser.post('/dang-nhap/ma?ve=%2Ftai-khoan', { code });

describe('setting up', () => {
  test('shows a QR code with the secret, asks for a first code, then gives ten recovery codes once', async () => {
    const { browser, secret, codes } = await withCodeApp();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(codes).size).toBe(10);
    await browser.post('/tai-khoan/ma-du-phong/da-cat');
    const gone = (await browser.get('/tai-khoan/ma-du-phong')).body;
    for (const code of codes) expect(gone).not.toContain(code);
  });

  test('a wrong first code turns nothing on', async () => {
    const { login } = await makeOfficer(site);
    const browser = testBrowser(site, network());
    await browser.signIn(login, PASSWORD);
    await browser.post('/tai-khoan/ma-xac-thuc/bat-dau');
    const answer = await browser.post('/tai-khoan/ma-xac-thuc', { code: '000000' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Mã chưa đúng');
    expect((await testBrowser(site, network()).signIn(login, PASSWORD)).headers.location).toBe('/viec');
  });

  test('wants the password again when the last proof is old', async () => {
    const { login, person } = await makeOfficer(site);
    const browser = testBrowser(site, network());
    await browser.signIn(login, PASSWORD);
    at(601);
    expect((await browser.get('/tai-khoan/ma-xac-thuc')).headers.location).toBe(
      '/tai-khoan/xac-nhan?ve=%2Ftai-khoan%2Fma-xac-thuc',
    );
    await browser.post('/tai-khoan/ma-xac-thuc/bat-dau');
    expect(await site.room.db.selectFrom('identity.code_app').selectAll().where('person_id', '=', person).execute()).toEqual([]);
    expect((await browser.post('/tai-khoan/xac-nhan?ve=%2Ftai-khoan%2Fma-xac-thuc', { password: 'sai' })).statusCode).toBe(422);
    const proven = await browser.post('/tai-khoan/xac-nhan?ve=%2Ftai-khoan%2Fma-xac-thuc', { password: PASSWORD });
    expect(proven.headers.location).toBe('/tai-khoan/ma-xac-thuc');
    expect((await browser.get('/tai-khoan/ma-xac-thuc')).statusCode).toBe(200);
  });

  test('the database holds the secret only sealed and the recovery codes only as hashes', async () => {
    const { secret, codes } = await withCodeApp();
    const rows = JSON.stringify([
      await site.room.db.selectFrom('identity.code_app').selectAll().execute(),
      await site.room.db.selectFrom('identity.recovery_code').selectAll().execute(),
      await site.room.db.selectFrom('kernel.command_key').selectAll().execute(),
    ]);
    expect(rows).not.toContain(secret);
    for (const code of codes) expect(rows).not.toContain(code);
  });
});

describe('signing in with a code', () => {
  test('the password alone opens nothing; the code does', async () => {
    const { login, secret } = await withCodeApp();
    const browser = await passwordStep(login);
    expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
    const answer = await give(browser, codeAt(secret, at(30)));
    expect(answer.headers.location).toBe('/tai-khoan');
    expect((await browser.get('/tai-khoan')).statusCode).toBe(200);
  });

  test('a code counts once: somebody who saw it typed cannot use it again', async () => {
    const { login, secret } = await withCodeApp();
    const code = codeAt(secret, at(30));
    expect((await give(await passwordStep(login), code)).statusCode).toBe(303);
    const replay = await give(await passwordStep(login), code);
    expect(replay.statusCode).toBe(422);
    expect(replay.body).toContain('đã dùng rồi');
  });

  test('the very code that turned the app on is used up, too', async () => {
    const { login, secret } = await withCodeApp();
    expect((await give(await passwordStep(login), codeAt(secret, START))).statusCode).toBe(422);
  });

  test('of two at the same moment with the same code one gets in', async () => {
    const { login, secret } = await withCodeApp();
    const [one, two] = [await passwordStep(login), await passwordStep(login)];
    const code = codeAt(secret, at(30));
    const answers = await Promise.all([give(one, code), give(two, code)]);
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([303, 422]);
  });

  test('the step in between ends after ten minutes and cannot be used twice', async () => {
    const { login, secret } = await withCodeApp();
    const slow = await passwordStep(login);
    expect((await give(slow, codeAt(secret, at(601)))).headers.location).toMatch(/^\/dang-nhap\?ve=/);
    at(0);
    const quick = await passwordStep(login);
    const pending = quick.cookies.get('cho-ma') ?? '';
    await give(quick, codeAt(secret, at(30)));
    const thief = testBrowser(site, network());
    thief.cookies.set('cho-ma', pending);
    expect((await give(thief, codeAt(secret, at(60)))).headers.location).toMatch(/^\/dang-nhap/);
  });

  test('guessing codes is slowed down over all networks together', async () => {
    const { login, secret } = await withCodeApp();
    for (let guess = 0; guess < 4; guess += 1) await give(await passwordStep(login), `00000${guess}`);
    const answer = await give(await passwordStep(login), codeAt(secret, at(30)));
    expect(answer.body).toContain('Đã nhập sai mã nhiều lần');
  });

  test('but the device the person uses is not held up by it', async () => {
    const { login, secret, browser } = await withCodeApp();
    await browser.post('/dang-xuat');
    for (let guess = 0; guess < 5; guess += 1) await give(await passwordStep(login), `00000${guess}`);
    await browser.signIn(login, PASSWORD);
    expect((await give(browser, codeAt(secret, at(30)))).statusCode).toBe(303);
  });
});

describe('recovery codes', () => {
  test('each opens once, in place of the app', async () => {
    const { login, codes } = await withCodeApp();
    const [code = ''] = codes;
    expect((await give(await passwordStep(login), code.toUpperCase())).statusCode).toBe(303);
    expect((await give(await passwordStep(login), code)).statusCode).toBe(422);
    const browser = await passwordStep(login);
    await give(browser, codes[1] ?? '');
    expect((await browser.get('/tai-khoan')).body).toContain('còn 8 mã dự phòng');
  });

  test('a new set makes the old one void', async () => {
    const { login, codes, browser } = await withCodeApp();
    await browser.post('/tai-khoan/ma-du-phong');
    expect((await give(await passwordStep(login), codes[0] ?? '')).statusCode).toBe(422);
  });

  test("do not open somebody else's account", async () => {
    const [one, other] = [await withCodeApp(), await withCodeApp()];
    expect((await give(await passwordStep(other.login), one.codes[0] ?? '')).statusCode).toBe(422);
  });
});

test('removing the app asks for the password only, from then on', async () => {
  const { login, browser } = await withCodeApp();
  await browser.post('/tai-khoan/ma-xac-thuc/go');
  expect((await testBrowser(site, network()).signIn(login, PASSWORD)).headers.location).toBe('/viec');
});
