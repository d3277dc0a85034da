import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSite } from '#src/testing/site.ts';
import { testBrowser, type TestBrowser } from '../testing/browser.ts';
import { PASSWORD } from '../testing/factories.ts';
import { identitySite, makeOfficer } from '../testing/identity-site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await identitySite();
});
afterAll(() => site.close());

const OFFICE = '203.0.113.7';
const ELSEWHERE = '198.51.100.9';

async function fail(browser: TestBrowser, login: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await browser.signIn(login, `sai lần thứ ${time}`);
}

/** Who gets in with the right password after a stranger has run up failures on the account. */
describe('the failures of a stranger', () => {
  test.each([
    ['do not touch the owner on a phone they have used before, in the same network', OFFICE, true, OFFICE, true],
    ['do not touch the owner on a phone they have used before, elsewhere', OFFICE, true, ELSEWHERE, true],
    ['do not touch the owner on a new phone in another network', OFFICE, false, ELSEWHERE, true],
    ['slow down a new device in their own network', OFFICE, false, OFFICE, false],
  ])('%s', async (_name, strangers, usedBefore, owners, getsIn) => {
    const { login } = await makeOfficer(site);
    const owner = testBrowser(site, owners);
    if (usedBefore) {
      await owner.signIn(login, PASSWORD);
      await owner.post('/dang-xuat');
    }
    await fail(testBrowser(site, strangers), login, 12);
    const answer = await owner.signIn(login, PASSWORD);
    expect(answer.statusCode).toBe(getsIn ? 303 : 422);
    if (!getsIn) expect(answer.body).toContain('Đã sai nhiều lần');
  });

  test('count when the account does not exist, too, so that waiting tells nothing', async () => {
    const stranger = testBrowser(site, '192.0.2.1');
    await fail(stranger, 'khong.co.ai', 5);
    const { body } = await stranger.signIn('khong.co.ai', PASSWORD);
    expect(body).toContain('Đã sai nhiều lần');
    // A wait is told as a notice: how long, that nothing is lost, what to do; no field is blamed.
    expect(body).toMatch(/role="status">.*Xin đợi \d+ (giây|phút) rồi đăng nhập lại.*không có gì bị mất.*Quên mật khẩu/s);
    expect(body).not.toMatch(/role="alert"|Còn 1 chỗ cần sửa|Có chỗ chưa đúng/);
  });

  test('are the same for a stranger who carries a device cookie of their own account', async () => {
    const victim = await makeOfficer(site);
    const insider = await makeOfficer(site);
    const browser = testBrowser(site, '192.0.2.2');
    await browser.signIn(insider.login, PASSWORD);
    await browser.post('/dang-xuat');
    await fail(browser, victim.login, 5);
    expect((await browser.signIn(victim.login, PASSWORD)).body).toContain('Đã sai nhiều lần');
    expect((await testBrowser(site, '192.0.2.3').signIn(victim.login, PASSWORD)).statusCode).toBe(303);
  });
});

describe('waiting', () => {
  test('ends, and a right password forgets what was', async () => {
    const { login } = await makeOfficer(site);
    const browser = testBrowser(site, '192.0.2.10');
    await fail(browser, login, 5);
    expect((await browser.signIn(login, PASSWORD)).body).toContain('Xin đợi 1 phút');
    site.room.setNow('2026-11-21T09:01:01+07:00');
    expect((await browser.signIn(login, PASSWORD)).statusCode).toBe(303);
    const other = testBrowser(site, '192.0.2.10');
    expect((await other.signIn(login, 'sai')).body).not.toContain('Đã sai nhiều lần');
    site.room.setNow('2026-11-21T09:00:00+07:00');
  });

  test('holds also for many tries at the same moment', async () => {
    const { login } = await makeOfficer(site);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => testBrowser(site, '192.0.2.20').signIn(login, 'sai cùng lúc')),
    );
    expect(answers.filter((answer) => answer.body.includes('Tên đăng nhập hoặc mật khẩu chưa đúng')).length).toBe(5);
    expect(answers.filter((answer) => answer.body.includes('Đã sai nhiều lần')).length).toBe(7);
  });

  test('comes for a network that tries many accounts, but not for devices known there', async () => {
    const { login } = await makeOfficer(site);
    const owner = testBrowser(site, '192.0.2.30');
    await owner.signIn(login, PASSWORD);
    await owner.post('/dang-xuat');
    const stranger = testBrowser(site, '192.0.2.30');
    const waits = [];
    for (let account = 0; account < 65; account += 1)
      waits.push((await stranger.signIn(`can-bo-x${account}`, 'sai')).body.includes('Đã sai nhiều lần'));
    expect(waits.filter(Boolean).length).toBeGreaterThan(0);
    expect((await owner.signIn(login, PASSWORD)).statusCode).toBe(303);
  });

  test('keeps no address and no login name', async () => {
    const rows = await site.room.db.selectFrom('identity.attempt').select('key').execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
