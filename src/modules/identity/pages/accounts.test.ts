import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { day } from '#kernel/day.ts';
import {
  actorOf as orgActorOf,
  makeBody,
  makeHolder,
  makeHolding,
  makePerson,
  makeUnit,
} from '#modules/org/testing/factories.ts';
import type { TestSite } from '#src/testing/site.ts';
import { testBrowser, type TestBrowser } from '../testing/browser.ts';
import { makeAccount, PASSWORD } from '../testing/factories.ts';
import { identitySite } from '../testing/identity-site.ts';

const TODAY = day('2026-11-21');
const NEW = 'mưa rào tháng bảy gãy cành trám';

let site: TestSite;
let province: Id<'org.unit'>;
let commune: Id<'org.unit'>;
let other: Id<'org.unit'>;
let last = 0;
const network = (): string => `203.0.113.${(last += 1)}`;

beforeAll(async () => {
  site = await identitySite();
  province = await makeUnit(site.room.db, { level: 'province' });
  commune = await makeUnit(site.room.db, { parent: province, name: 'Xã Suối Mơ' });
  other = await makeUnit(site.room.db, { parent: province, name: 'Xã Đồi Chè' });
});
afterEach(() => site.room.setNow('2026-11-21T09:00:00+07:00'));
afterAll(() => site.close());

const administrator = async (unit: Id<'org.unit'>): Promise<TestBrowser> => {
  const person = await makeHolder(site.room.db, {
    unit,
    post: 'administrator',
    kind: 'peoples-committee',
    name: 'Trần Quản Trị',
  });
  const browser = testBrowser(site, network());
  await browser.signIn(await makeAccount(site.room.db, person), PASSWORD);
  return browser;
};

async function officerOf(unit: Id<'org.unit'>, name = 'Lê Văn Cán') {
  const person = await makePerson(site.room.db, { unit, name, email: `nguoi${(last += 1)}@xa.example.vn` });
  await makeHolding(site.room.db, { person, body: await makeBody(site.room.db, { unit }) });
  return person;
}

const shownLink = async (browser: TestBrowser, person: string): Promise<string> =>
  /<code>http:\/\/localhost:3000(\/dat-lai-mat-khau\/[\w-]{43})<\/code>/.exec(
    (await browser.get(`/quan-tri/tai-khoan/${person}`)).body,
  )?.[1] ?? 'no link';

describe('making an account', () => {
  test('gives a link, shown once to hand over, by which the person sets a password', async () => {
    const [admin, person] = [await administrator(commune), await officerOf(commune, 'Phạm Thị Mới')];
    expect((await admin.get(`/quan-tri/tai-khoan/${person}`)).body).toContain('value="moi.pham-thi"');
    const answer = await admin.post(`/quan-tri/tai-khoan/${person}/lap`, { login: 'Moi.Pham-Thi' });
    expect(answer.headers.location).toBe(`/quan-tri/tai-khoan/${person}`);
    const link = await shownLink(admin, person);
    admin.cookies.delete('mot-lan');
    expect(await shownLink(admin, person)).toBe('no link');
    const owner = testBrowser(site, network());
    await owner.post(link, { password: NEW, again: NEW });
    expect((await owner.signIn('moi.pham-thi', NEW)).statusCode).toBe(303);
    expect((await owner.post(link, { password: PASSWORD, again: PASSWORD })).statusCode).toBe(422);
  });

  test('the secret of the link is in no table', async () => {
    const [admin, person] = [await administrator(commune), await officerOf(commune)];
    await admin.post(`/quan-tri/tai-khoan/${person}/lap`, { login: 'khong-luu', _key: crypto.randomUUID() });
    const token = (await shownLink(admin, person)).split('/').at(-1) ?? '';
    const tables = await Promise.all(
      (['identity.reset', 'identity.account', 'kernel.command_key', 'ledger.act'] as const).map((table) =>
        site.room.db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(token).toHaveLength(43);
    expect(JSON.stringify(tables)).not.toContain(token);
  });

  test.each([
    ['ab', 'gồm 3 đến 64'],
    ['có dấu', 'gồm 3 đến 64'],
    ['', 'Xin điền ô này'],
    ['DA.CO', 'đã có người dùng'],
  ])('login name %j is refused at its field', async (login, words) => {
    const [admin, person] = [await administrator(commune), await officerOf(commune)];
    if (login === 'DA.CO') await makeAccount(site.room.db, await officerOf(other), { login: 'da.co' });
    const answer = await admin.post(`/quan-tri/tai-khoan/${person}/lap`, { login });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
  });
});

describe('helping somebody in', () => {
  test('a reset link: the old password holds until it is used, earlier links are void', async () => {
    const [admin, person] = [await administrator(province), await officerOf(commune)];
    const login = await makeAccount(site.room.db, person);
    await admin.post(`/quan-tri/tai-khoan/${person}/dat-lai`);
    const first = await shownLink(admin, person);
    await admin.post(`/quan-tri/tai-khoan/${person}/dat-lai`);
    const second = await shownLink(admin, person);
    expect((await testBrowser(site, network()).signIn(login, PASSWORD)).statusCode).toBe(303);
    expect((await testBrowser(site).get(first)).body).toContain('không còn dùng được');
    site.room.setNow('2026-11-24T08:59:59+07:00');
    await testBrowser(site, network()).post(second, { password: NEW, again: NEW });
    expect((await testBrowser(site, network()).signIn(login, NEW)).statusCode).toBe(303);
  });

  test('signing out everywhere, and removing the second factor of a lost phone', async () => {
    const [admin, person] = [await administrator(commune), await officerOf(commune)];
    const login = await makeAccount(site.room.db, person);
    const owner = testBrowser(site, network());
    await owner.signIn(login, PASSWORD);
    const row = { person_id: person, sealed_secret: 'x', created_at: site.room.now(), confirmed_at: site.room.now() };
    await site.room.db.insertInto('identity.code_app').values(row).execute();
    expect((await admin.get(`/quan-tri/tai-khoan/${person}`)).body).toContain('ứng dụng mã');
    await admin.post(`/quan-tri/tai-khoan/${person}/dang-xuat`);
    expect((await owner.get('/tai-khoan')).statusCode).toBe(303);
    await admin.post(`/quan-tri/tai-khoan/${person}/go-yeu-to`);
    expect((await owner.signIn(login, PASSWORD, '/tai-khoan')).headers.location).toBe('/tai-khoan');
    const mails = await site.room.db
      .selectFrom('notices.mail')
      .select('kind')
      .where('kind', '=', 'identity.second-factor-changed')
      .execute();
    expect(mails.length).toBeGreaterThan(0);
  });
});

/** Role x whose account: who sees it and who may reset it. */
describe('who keeps whose account', () => {
  test.each([
    ['the administrator of the commune', 'commune', 'an officer of it', 'commune', 200, 303],
    ['the administrator of the province', 'province', 'an officer of a commune', 'commune', 200, 303],
    ['the administrator of another commune', 'other', 'an officer of this one', 'commune', 403, 403],
    ['the administrator of the commune', 'commune', 'an officer of the province', 'province', 403, 403],
    ['the administrator of the commune', 'commune', 'somebody who is also in the province', 'both', 200, 403],
    ['the administrator of the province', 'province', 'somebody who is also in the province', 'both', 200, 303],
    ['an officer without that post', 'officer', 'a colleague', 'commune', 403, 403],
    ['somebody not signed in', 'nobody', 'an officer', 'commune', 303, 303],
  ])('%s (%s) and %s (%s)', async (_who, where, _whose, place, sees, keeps) => {
    const units = { province, commune, other, both: commune };
    const person = await officerOf(units[place as keyof typeof units]);
    if (place === 'both') await makeHolding(site.room.db, { person, body: await makeBody(site.room.db, { unit: province }) });
    const login = await makeAccount(site.room.db, person);
    const actor =
      where === 'nobody'
        ? testBrowser(site, network())
        : where === 'officer'
          ? await signedInOfficer()
          : await administrator(units[where as keyof typeof units]);
    expect((await actor.get(`/quan-tri/tai-khoan/${person}`)).statusCode).toBe(sees);
    for (const act of ['dat-lai', 'dang-xuat', 'go-yeu-to']) {
      const answer = await actor.post(`/quan-tri/tai-khoan/${person}/${act}`);
      expect(answer.statusCode).toBe(keeps);
      if (where === 'nobody') expect(answer.headers.location).toMatch(/^\/dang-nhap/);
    }
    expect((await testBrowser(site, network()).signIn(login, PASSWORD)).statusCode).toBe(303);
  });

  test('one keeps one’s own account on one’s own page only', async () => {
    const person = await makeHolder(site.room.db, {
      unit: commune,
      post: 'administrator',
      kind: 'peoples-committee',
      name: 'Tự Quản',
    });
    const browser = testBrowser(site, network());
    await browser.signIn(await makeAccount(site.room.db, person), PASSWORD);
    expect((await browser.get(`/quan-tri/tai-khoan/${person}`)).body).toContain('tài khoản của chính bạn');
    expect((await browser.post(`/quan-tri/tai-khoan/${person}/go-yeu-to`)).statusCode).toBe(403);
  });
});

async function signedInOfficer(): Promise<TestBrowser> {
  const browser = testBrowser(site, network());
  await browser.signIn(await makeAccount(site.room.db, await officerOf(commune)), PASSWORD);
  return browser;
}

describe('the list', () => {
  test('holds the people of the own units and below, found by part of the name without marks', async () => {
    await officerOf(commune, 'Đặng Thị Tìm');
    await officerOf(other, 'Đặng Văn Ngoài');
    const person = await makeHolder(site.room.db, { unit: commune, post: 'administrator', kind: 'peoples-committee' });
    const actor = await orgActorOf(site.room.db, person, TODAY);
    const found = (await site.get('/quan-tri/tai-khoan?tim=dang+thi', actor)).body;
    expect(found).toContain('Đặng Thị Tìm');
    expect(found).not.toContain('Đặng Văn Ngoài');
    expect((await site.get('/quan-tri/tai-khoan?tim=%25', actor)).body).toContain('Không có ai');
    const above = await orgActorOf(
      site.room.db,
      await makeHolder(site.room.db, { unit: province, post: 'administrator', kind: 'agency' }),
      TODAY,
    );
    expect((await site.get('/quan-tri/tai-khoan?tim=dang', above)).body).toContain('Đặng Văn Ngoài');
  });

  test('is not for others', async () => {
    expect((await (await signedInOfficer()).get('/quan-tri/tai-khoan')).statusCode).toBe(403);
    expect((await site.get('/quan-tri/tai-khoan')).headers.location).toMatch(/^\/dang-nhap/);
  });
});
