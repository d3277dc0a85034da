import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestSite } from '#src/testing/site.ts';
import { softwareAuthenticator, type Authenticator, type Ceremony } from '../testing/authenticator.ts';
import { testBrowser, type TestBrowser } from '../testing/browser.ts';
import { PASSWORD } from '../testing/factories.ts';
import { identitySite, makeOfficer } from '../testing/identity-site.ts';

const NOW = '2026-11-21T09:00:00+07:00';
const ORIGIN = 'http://localhost:3000';

let site: TestSite;
let last = 0;
const network = (): string => `203.0.113.${(last += 1)}`;
beforeAll(async () => {
  site = await identitySite();
});
afterEach(() => site.room.setNow(NOW));
afterAll(() => site.close());

/** What a page asks the browser's passkey, as the island reads it. */
async function ceremonyOn(browser: TestBrowser, path: string, changes: Partial<Ceremony> = {}): Promise<Ceremony> {
  const text =
    /data-options="([^"]+)"/
      .exec((await browser.get(path)).body)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&') ?? '{}';
  const options = JSON.parse(text) as { challenge: string; rp?: { id: string }; rpId?: string };
  return { challenge: options.challenge, origin: ORIGIN, rpId: options.rp?.id ?? options.rpId ?? '', ...changes };
}

const add = async (browser: TestBrowser, key: Authenticator, changes: Partial<Ceremony> = {}) =>
  browser.post('/tai-khoan/khoa', {
    name: 'Điện thoại của tôi',
    answer: key.create(await ceremonyOn(browser, '/tai-khoan/khoa', changes)),
  });

const enter = async (browser: TestBrowser, key: Authenticator, changes: Partial<Ceremony> = {}) =>
  browser.post('/dang-nhap/khoa?ve=%2Ftai-khoan', { answer: key.get(await ceremonyOn(browser, '/dang-nhap', changes)) });

async function withPasskey() {
  const officer = await makeOfficer(site, { email: `p${(last += 1)}@xa.example.vn` });
  const browser = testBrowser(site, network());
  await browser.signIn(officer.login, PASSWORD);
  const key = softwareAuthenticator();
  expect((await add(browser, key)).headers.location).toBe('/tai-khoan/khoa');
  return { ...officer, browser, key };
}

describe('adding a passkey', () => {
  test('keeps the public key under its name and shows it', async () => {
    const { browser, person, key } = await withPasskey();
    const row = await site.room.db
      .selectFrom('identity.passkey')
      .selectAll()
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      credential_id: key.credentialId,
      name: 'Điện thoại của tôi',
      transports: ['internal'],
      counter: 1,
    });
    expect((await browser.get('/tai-khoan/khoa')).body).toContain('Điện thoại của tôi');
  });

  test.each<[string, Partial<Ceremony>]>([
    ['made for another site', { origin: 'https://diemcau.evil.example', rpId: 'diemcau.evil.example' }],
    ['made for another host name', { rpId: 'evil.example' }],
    ['without PIN, finger or face', { verified: false }],
    ['for a challenge of its own', { challenge: Buffer.from('my-own').toString('base64url') }],
  ])('%s is refused', async (_name, changes) => {
    const { login, person } = await makeOfficer(site);
    const browser = testBrowser(site, network());
    await browser.signIn(login, PASSWORD);
    const answer = await add(browser, softwareAuthenticator(), changes);
    expect(answer.statusCode).toBe(422);
    expect(await site.room.db.selectFrom('identity.passkey').select('id').where('person_id', '=', person).execute()).toEqual([]);
  });

  test.each([
    '',
    '{}',
    'null',
    '[]',
    '"x"',
    '{"id":"a","rawId":"a","type":"public-key","clientExtensionResults":{},"response":{}}',
    'x'.repeat(60_000),
  ])('nonsense (%#) is refused with 422', async (answer) => {
    const { browser } = await withPasskey();
    expect((await browser.post('/tai-khoan/khoa', { name: 'x', answer })).statusCode).toBe(422);
    expect((await testBrowser(site, network()).post('/dang-nhap/khoa', { answer })).statusCode).toBe(422);
  });

  test("the challenge of one person's session does not serve another's", async () => {
    const { browser } = await withPasskey();
    const other = await withPasskey();
    const ceremony = await ceremonyOn(other.browser, '/tai-khoan/khoa');
    const answer = await browser.post('/tai-khoan/khoa', { name: 'x', answer: softwareAuthenticator().create(ceremony) });
    expect(answer.statusCode).toBe(422);
  });

  test('wants the password again when the last proof is old', async () => {
    const { browser } = await withPasskey();
    const ceremony = await ceremonyOn(browser, '/tai-khoan/khoa');
    site.room.setNow('2026-11-21T09:10:01+07:00');
    const answer = await browser.post('/tai-khoan/khoa', { name: 'x', answer: softwareAuthenticator().create(ceremony) });
    expect(answer.headers.location).toBe('/tai-khoan/xac-nhan?ve=%2Ftai-khoan%2Fkhoa');
  });
});

describe('signing in by passkey', () => {
  test('opens a session without login name, password or code', async () => {
    const { key, person } = await withPasskey();
    const row = { person_id: person, sealed_secret: 'x', created_at: site.room.now(), confirmed_at: site.room.now() };
    await site.room.db.insertInto('identity.code_app').values(row).execute();
    const browser = testBrowser(site, network());
    const answer = await enter(browser, key);
    expect(answer.headers.location).toBe('/tai-khoan');
    expect((await browser.get('/tai-khoan')).body).toContain('Nguyễn Thị Hoa');
  });

  test.each<[string, Partial<Ceremony>]>([
    ['given to a page that imitates us', { origin: 'https://diemcau.evil.example' }],
    ['for another host name', { rpId: 'evil.example' }],
    ['without PIN, finger or face', { verified: false }],
    ['for a challenge of its own', { challenge: 'bXktb3du' }],
  ])('an answer %s is refused', async (_name, changes) => {
    const { key } = await withPasskey();
    const browser = testBrowser(site, network());
    expect((await enter(browser, key, changes)).statusCode).toBe(422);
    expect(browser.cookies.has('phien')).toBe(false);
  });

  test('an answer counts once', async () => {
    const { key } = await withPasskey();
    const browser = testBrowser(site, network());
    const answer = key.get(await ceremonyOn(browser, '/dang-nhap'));
    expect((await browser.post('/dang-nhap/khoa', { answer })).statusCode).toBe(303);
    expect((await testBrowser(site, network()).post('/dang-nhap/khoa', { answer })).statusCode).toBe(422);
  });

  test('an answer kept too long is refused', async () => {
    const { key } = await withPasskey();
    const browser = testBrowser(site, network());
    const answer = key.get(await ceremonyOn(browser, '/dang-nhap'));
    site.room.setNow('2026-11-21T09:15:00+07:00');
    expect((await browser.post('/dang-nhap/khoa', { answer })).statusCode).toBe(422);
  });

  test('a copied key whose counter lags behind is refused', async () => {
    const { key, person } = await withPasskey();
    await site.room.db.updateTable('identity.passkey').set({ counter: 100 }).where('person_id', '=', person).execute();
    expect((await enter(testBrowser(site, network()), key)).statusCode).toBe(422);
  });

  test('a key nobody added, and one that was removed, open nothing', async () => {
    expect((await enter(testBrowser(site, network()), softwareAuthenticator())).statusCode).toBe(422);
    const { key, browser, person } = await withPasskey();
    const { id } = await site.room.db
      .selectFrom('identity.passkey')
      .select('id')
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow();
    expect((await browser.post('/tai-khoan/khoa/go', { passkey: id })).headers.location).toBe('/tai-khoan/khoa');
    expect((await enter(testBrowser(site, network()), key)).statusCode).toBe(422);
  });

  test("somebody else's key cannot be removed", async () => {
    const { browser } = await withPasskey();
    const other = await withPasskey();
    const { id } = await site.room.db
      .selectFrom('identity.passkey')
      .select('id')
      .where('person_id', '=', other.person)
      .executeTakeFirstOrThrow();
    expect((await browser.post('/tai-khoan/khoa/go', { passkey: id })).statusCode).toBe(403);
    expect((await enter(testBrowser(site, network()), other.key)).statusCode).toBe(303);
  });
});

test('at an address without a name the page says that passkeys need one', async () => {
  const { login } = await makeOfficer(site);
  const room = site.room as { publicUrl: string };
  room.publicUrl = 'http://192.168.1.5:3000';
  try {
    const browser = testBrowser(site, network());
    await browser.signIn(login, PASSWORD);
    expect((await browser.get('/tai-khoan/khoa')).body).toContain('cần địa chỉ trang có tên miền');
    expect((await testBrowser(site).get('/dang-nhap')).body).not.toContain('data-passkey');
  } finally {
    room.publicUrl = ORIGIN;
  }
});
