import * as argon2 from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TestSite } from '#src/testing/site.ts';
import { testBrowser } from '../testing/browser.ts';
import { PASSWORD } from '../testing/factories.ts';
import { identitySite, makeOfficer, type Officer } from '../testing/identity-site.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn<typeof real.verify>(real.verify) };
});

let site: TestSite;
let officer: Officer;
let network = 0;
/** A network of its own for each test, so that their failures do not add up. */
const elsewhere = (): string => `198.51.100.${(network += 1)}`;

beforeAll(async () => {
  site = await identitySite();
  officer = await makeOfficer(site, { login: 'hoa.nguyen' });
});
afterAll(() => site.close());
beforeEach(() => {
  vi.mocked(argon2.verify).mockClear();
});

describe('signing in by password', () => {
  test('opens a session and goes where the person was going', async () => {
    const browser = testBrowser(site, elsewhere());
    const answer = await browser.signIn('Hoa.Nguyen ', PASSWORD, '/tai-khoan');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/tai-khoan');
    const cookie = answer.cookies.find(({ name }) => name === 'phien');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.secure).toBeUndefined();
    expect((await browser.get('/tai-khoan')).body).toContain('Tài khoản của Nguyễn Thị Hoa');
  });

  test('over https the cookie has the prefix and is secure', async () => {
    const room = site.room as { publicUrl: string };
    const before = room.publicUrl;
    room.publicUrl = 'https://diemcau.example.vn';
    try {
      const browser = testBrowser(site, elsewhere());
      const answer = await browser.signIn('hoa.nguyen', PASSWORD);
      for (const name of ['__Host-phien', '__Host-thiet-bi']) {
        expect(answer.cookies.find((cookie) => cookie.name === name)).toMatchObject({
          httpOnly: true,
          sameSite: 'Lax',
          secure: true,
          path: '/',
        });
      }
      expect((await browser.get('/tai-khoan')).statusCode).toBe(200);
    } finally {
      room.publicUrl = before;
    }
  });

  test('wrong password, no such account, no password set yet: the same answer after the same work', async () => {
    await makeOfficer(site, { login: 'chua-dat', password: null });
    const bodies = [];
    for (const login of ['hoa.nguyen', 'khong.co', 'chua-dat']) {
      vi.mocked(argon2.verify).mockClear();
      const answer = await testBrowser(site, elsewhere()).signIn(login, 'sai mật khẩu rồi');
      expect(answer.statusCode).toBe(422);
      expect(answer.cookies).toEqual([]);
      expect(argon2.verify).toHaveBeenCalledTimes(1);
      bodies.push(
        answer.body
          .replaceAll(login, '')
          .replace(/name="_key" value="[^"]+"/g, '')
          .replace(/data-options="[^"]+"/, ''),
      );
    }
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng');
  });

  test('what was typed as a password is never shown again', async () => {
    const answer = await testBrowser(site, elsewhere()).signIn('hoa.nguyen', 'một-mật-khẩu-sai');
    expect(answer.body).toContain('value="hoa.nguyen"');
    expect(answer.body).not.toContain('một-mật-khẩu-sai');
  });

  test('both ways of composing Vietnamese letters are the same password', async () => {
    const answer = await testBrowser(site, elsewhere()).signIn('hoa.nguyen', PASSWORD.normalize('NFD'));
    expect(answer.statusCode).toBe(303);
  });

  test.each([
    ['https://evil.example/', '/viec'],
    ['//evil.example', '/viec'],
    ['/\\evil.example', '/viec'],
    ['/dang-xuat', '/viec'],
    ['/tai-khoan?xong=phien', '/tai-khoan?xong=phien'],
  ])('asked to go to %s afterwards, goes to %s', async (back, where) => {
    const answer = await testBrowser(site, elsewhere()).signIn('hoa.nguyen', PASSWORD, back);
    expect(answer.headers.location).toBe(where);
  });

  test('a page open to the world does not put a foreign address into its forms', async () => {
    const page = await testBrowser(site).get('/dang-nhap?ve=https%3A%2F%2Fevil.example');
    expect(page.body.replace(/<link[^>]+>|<header[\s\S]*?<\/header>/g, '')).not.toContain('evil.example');
  });

  test.each([
    [{ login: '', password: '' }],
    [{ login: 'x' }],
    [{ login: 'x'.repeat(300), password: 'y' }],
    [{ login: "' or 1=1 --", password: '<script>' }],
    [{ login: 'hoa.nguyen', password: 'x'.repeat(1_000_000) }],
    [{ login: '😀\u0000', password: '\u0000' }],
  ])('bad input %# is refused with 422', async (fields) => {
    const answer = await testBrowser(site, elsewhere()).post('/dang-nhap', fields);
    expect(answer.statusCode).toBe(422);
  });
});

describe('the session', () => {
  test('has a new token, and the one the browser came with is worth nothing (no fixation)', async () => {
    const browser = testBrowser(site, elsewhere());
    await browser.signIn('hoa.nguyen', PASSWORD);
    const planted = browser.cookies.get('phien') ?? '';
    await browser.signIn('hoa.nguyen', PASSWORD);
    expect(browser.cookies.get('phien')).not.toBe(planted);
    const thief = testBrowser(site, elsewhere());
    thief.cookies.set('phien', planted);
    expect((await thief.get('/tai-khoan')).headers.location).toMatch(/^\/dang-nhap/);
  });

  test('a token chosen by somebody else opens nothing, before or after', async () => {
    const browser = testBrowser(site, elsewhere());
    browser.cookies.set('phien', 'chosen-by-a-thief');
    await browser.signIn('hoa.nguyen', PASSWORD);
    const thief = testBrowser(site, elsewhere());
    thief.cookies.set('phien', 'chosen-by-a-thief');
    expect((await thief.get('/tai-khoan')).statusCode).toBe(303);
  });

  test('the database holds neither token nor password', async () => {
    const browser = testBrowser(site, elsewhere());
    await browser.signIn('hoa.nguyen', PASSWORD);
    const token = browser.cookies.get('phien') ?? 'none';
    const rows = await site.room.db.selectFrom('identity.session').selectAll().execute();
    const accounts = await site.room.db.selectFrom('identity.account').selectAll().execute();
    const all = JSON.stringify([rows, accounts]);
    expect(all).not.toContain(token);
    expect(all).not.toContain(PASSWORD);
    expect(rows.at(-1)?.device).toBe('chrome/linux');
  });

  test('somebody signed in is not asked to sign in', async () => {
    const browser = testBrowser(site, elsewhere());
    await browser.signIn('hoa.nguyen', PASSWORD);
    expect((await browser.get('/dang-nhap?ve=/tai-khoan')).headers.location).toBe('/tai-khoan');
  });
});

test('a form from another site is not taken', async () => {
  const answer = await site.app.inject({
    method: 'POST',
    url: '/dang-nhap',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `login=hoa.nguyen&password=${encodeURIComponent(PASSWORD)}`,
  });
  expect(answer.statusCode).toBe(403);
  expect(officer.login).toBe('hoa.nguyen');
});
