import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestSite } from '#src/testing/site.ts';
import { testBrowser, type TestBrowser } from '../testing/browser.ts';
import { PASSWORD } from '../testing/factories.ts';
import { identitySite, makeOfficer } from '../testing/identity-site.ts';

const NOW = '2026-11-21T09:00:00+07:00';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

let site: TestSite;
beforeAll(async () => {
  site = await identitySite();
});
afterEach(() => site.room.setNow(NOW));
afterAll(() => site.close());

const isIn = async (browser: TestBrowser): Promise<boolean> => (await browser.get('/tai-khoan')).statusCode === 200;

/** Somebody signed in on a phone and on an office PC. */
async function onTwoDevices() {
  const officer = await makeOfficer(site);
  const [phone, office] = [testBrowser(site, '203.0.113.1'), testBrowser(site, '203.0.113.2', FIREFOX)];
  await phone.signIn(officer.login, PASSWORD);
  await office.signIn(officer.login, PASSWORD);
  return { ...officer, phone, office };
}

const sessionIds = async (browser: TestBrowser): Promise<string[]> =>
  [...(await browser.get('/tai-khoan')).body.matchAll(/name="session" value="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('the list of sessions', () => {
  test('names each device in words and marks the one that looks', async () => {
    const { phone } = await onTwoDevices();
    const page = (await phone.get('/tai-khoan')).body;
    expect(page).toContain('Firefox trên Windows');
    expect(page).toContain('Chrome trên Linux');
    expect(page.match(/nơi này<\/span>/g)).toHaveLength(1);
  });

  test('signs one device out and leaves the other', async () => {
    const { phone, office, person } = await onTwoDevices();
    const row = await site.room.db
      .selectFrom('identity.session')
      .select('id')
      .where('person_id', '=', person)
      .where('device', '=', 'firefox/windows')
      .executeTakeFirstOrThrow();
    const answer = await phone.post('/tai-khoan/phien', { session: row.id });
    expect(answer.headers.location).toBe('/tai-khoan?xong=phien');
    expect([await isIn(phone), await isIn(office)]).toEqual([true, false]);
  });

  test('signing out everywhere ends them all, here included', async () => {
    const { phone, office } = await onTwoDevices();
    const stolen = testBrowser(site, '192.0.2.66');
    stolen.cookies.set('phien', office.cookies.get('phien') ?? '');
    expect(await isIn(stolen)).toBe(true);
    await phone.post('/tai-khoan/phien/tat-ca');
    expect([await isIn(phone), await isIn(office), await isIn(stolen)]).toEqual([false, false, false]);
  });

  test("somebody else's session cannot be ended", async () => {
    const { phone } = await onTwoDevices();
    const other = await onTwoDevices();
    const [theirs = ''] = await sessionIds(other.phone);
    expect((await phone.post('/tai-khoan/phien', { session: theirs })).statusCode).toBe(403);
    expect(await isIn(other.phone)).toBe(true);
  });

  test.each(['', 'x', '01980000-0000-7000-8000-000000000000'])(
    'a session %j that does not exist is refused without a fault',
    async (session) => {
      const { phone } = await onTwoDevices();
      expect((await phone.post('/tai-khoan/phien', { session })).statusCode).toBeGreaterThanOrEqual(404);
      expect((await phone.post('/tai-khoan/phien', { session })).statusCode).toBeLessThan(500);
    },
  );
});

describe('signing out', () => {
  test('ends the session itself, not only the cookie', async () => {
    const { phone } = await onTwoDevices();
    const token = phone.cookies.get('phien') ?? '';
    expect((await phone.post('/dang-xuat')).headers.location).toBe('/');
    expect(phone.cookies.has('phien')).toBe(false);
    const thief = testBrowser(site);
    thief.cookies.set('phien', token);
    expect(await isIn(thief)).toBe(false);
  });

  test('twice is no fault', async () => {
    expect((await testBrowser(site).post('/dang-xuat')).statusCode).toBe(303);
  });
});

describe('a session ends by itself', () => {
  test.each([
    ['after eleven hours unused it is still open', ['20:00'], true],
    ['after twelve hours unused it is closed', ['21:00'], false],
  ] as const)('%s', async (_name, [hour], open) => {
    const { phone } = await onTwoDevices();
    site.room.setNow(`2026-11-21T${hour}:00+07:00`);
    expect(await isIn(phone)).toBe(open);
  });

  test('sending something keeps it open, reading does not write', async () => {
    const { phone, office, person } = await onTwoDevices();
    const seen = () =>
      site.room.db
        .selectFrom('identity.session')
        .select(['device', 'last_seen_at'])
        .where('person_id', '=', person)
        .orderBy('device')
        .execute();
    const before = await seen();
    site.room.setNow('2026-11-21T15:00:00+07:00');
    await phone.get('/tai-khoan');
    expect(await seen()).toEqual(before);
    await phone.post('/tai-khoan/mat-khau', { current: '' });
    expect((await seen()).map((row) => row.last_seen_at.toString())).toEqual(['2026-11-21T08:00:00Z', '2026-11-21T02:00:00Z']);
    site.room.setNow('2026-11-22T02:00:00+07:00');
    expect([await isIn(phone), await isIn(office)]).toEqual([true, false]);
  });

  test('after thirty days even when used every day', async () => {
    const { phone } = await onTwoDevices();
    const start = Temporal.Instant.from(NOW);
    for (let half = 1; half < 60; half += 1) {
      site.room.setNow(
        start
          .add({ hours: 12 * half })
          .subtract({ seconds: 60 * half })
          .toString(),
      );
      await phone.post('/tai-khoan/mat-khau', { current: '' });
    }
    expect(await isIn(phone)).toBe(true);
    site.room.setNow(start.add({ hours: 24 * 30 }).toString());
    expect(await isIn(phone)).toBe(false);
  });
});
