import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { holdingsOf, placeOf } from '#modules/org/index.ts';
import { makeCountry, makeUnit } from '#modules/org/testing/factories.ts';
import type { TestSite } from '#src/testing/site.ts';
import { ensureFirstAdministrator } from './first-administrator.ts';
import { mayKeepAccountsAt } from './policy.ts';
import { testBrowser } from './testing/browser.ts';
import { resetAdministrator } from './reset-administrator.ts';
import { identitySite, makeOfficer } from './testing/identity-site.ts';

const TODAY = day('2026-11-21');
const NEW = 'mưa rào tháng bảy gãy cành trám';

let site: TestSite;
beforeEach(async () => {
  site = await identitySite();
});
afterEach(() => site.close());

test('an installation without accounts gets one administrator over all units, with a password for one time', async () => {
  await makeCountry(site.room.db);
  const first = await ensureFirstAdministrator(site.room);
  expect(first?.login).toBe('quan-tri');
  const browser = testBrowser(site);
  const answer = await browser.signIn(first?.login ?? '', first?.password ?? '');
  expect(answer.headers.location).toBe('/dang-nhap/mat-khau-moi');
  await browser.post('/dang-nhap/mat-khau-moi', { password: NEW, again: NEW });
  expect((await browser.get('/tai-khoan')).body).toContain('lập tài khoản, đặt lại mật khẩu');
  const { person_id: person } = await site.room.db.selectFrom('identity.account').select('person_id').executeTakeFirstOrThrow();
  const commune = await makeUnit(site.room.db);
  const holdings = await holdingsOf(site.room.reader, person, TODAY);
  const place = await placeOf(site.room.reader, commune, TODAY);
  const actor = { kind: 'person', person, name: null, session: null, holdings } as const;
  expect(place !== null && mayKeepAccountsAt(actor, place).may).toBe(true);
});

test('the password is kept nowhere', async () => {
  await makeCountry(site.room.db);
  const first = await ensureFirstAdministrator(site.room);
  const tables = (
    ['identity.account', 'org.person', 'org.holding', 'ledger.act', 'notices.mail', 'kernel.command_key'] as const
  ).map((table) => site.room.db.selectFrom(table).selectAll().execute());
  expect(JSON.stringify(await Promise.all(tables))).not.toContain(first?.password);
});

test('of several that start at once one makes it; a later start makes nothing', async () => {
  await makeCountry(site.room.db);
  const made = await Promise.all([ensureFirstAdministrator(site.room), ensureFirstAdministrator(site.room)]);
  expect(made.filter((one) => one !== null)).toHaveLength(1);
  expect(await ensureFirstAdministrator(site.room)).toBeNull();
  expect(await site.room.db.selectFrom('identity.account').select('login').execute()).toHaveLength(1);
});

test('where somebody has an account nothing is made', async () => {
  await makeOfficer(site);
  expect(await ensureFirstAdministrator(site.room)).toBeNull();
});

test('a start that was cut off after the post was given goes on from there', async () => {
  await makeCountry(site.room.db);
  await ensureFirstAdministrator(site.room);
  await site.room.db.deleteFrom('identity.account').execute();
  expect((await ensureFirstAdministrator(site.room))?.login).toBe('quan-tri');
  expect(await site.room.db.selectFrom('org.holding').select('id').execute()).toHaveLength(1);
});

test('without units it says so', async () => {
  await expect(ensureFirstAdministrator(site.room)).rejects.toThrow(/no units/);
});

test('when all are locked out, the operator of the machine lets the first administrator in again', async () => {
  await makeCountry(site.room.db);
  expect(await resetAdministrator(site.room)).toBeNull();
  const first = await ensureFirstAdministrator(site.room);
  const browser = testBrowser(site);
  await browser.signIn(first?.login ?? '', first?.password ?? '');
  await browser.post('/dang-nhap/mat-khau-moi', { password: NEW, again: NEW });
  const { person_id: person } = await site.room.db.selectFrom('identity.account').select('person_id').executeTakeFirstOrThrow();
  const app = { person_id: person, sealed_secret: 'lost phone', created_at: site.room.now(), confirmed_at: site.room.now() };
  await site.room.db.insertInto('identity.code_app').values(app).execute();
  const again = await resetAdministrator(site.room);
  expect(again?.login).toBe('quan-tri');
  expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
  expect((await testBrowser(site, '192.0.2.1').signIn('quan-tri', NEW)).statusCode).toBe(422);
  expect((await browser.signIn('quan-tri', again?.password ?? '')).headers.location).toBe('/dang-nhap/mat-khau-moi');
});
