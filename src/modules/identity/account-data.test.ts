import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countQueries } from '#kernel/db.ts';
import type { Act } from '#kernel/room.ts';
import { systemActor, testRoom } from '#kernel/testing/room.ts';
import { addDays, day } from '#kernel/day.ts';
import { makeBody, makeHolding, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { unwrap } from '#kernel/result.ts';
import type { TestSite } from '#src/testing/site.ts';
import { actorOf } from './actor-of.ts';
import { signIn } from './commands/sign-in.ts';
import { identity } from './index.ts';
import { personalData } from './personal-data.ts';
import { makeAccount, makeSession, PASSWORD } from './testing/factories.ts';
import { testBrowser } from './testing/browser.ts';
import { identitySite, makeOfficer } from './testing/identity-site.ts';

const TODAY = day('2026-11-21');

let site: TestSite;
beforeAll(async () => {
  site = await identitySite();
});
afterAll(() => site.close());

describe('who is asking', () => {
  test('a person with the posts of today, in two queries', async () => {
    const { room } = site;
    const unit = await makeUnit(room.db);
    const person = await makePerson(room.db, { unit, name: 'Lò Văn Nay' });
    const holding = await makeHolding(room.db, {
      person,
      body: await makeBody(room.db, { unit }),
      title: 'Chủ tịch',
      until: TODAY,
    });
    await makeHolding(room.db, { person, body: await makeBody(room.db, { unit }), title: 'Đã thôi', until: addDays(TODAY, -1) });
    await makeHolding(room.db, { person, body: await makeBody(room.db, { unit }), title: 'Chưa nhận', from: addDays(TODAY, 1) });
    await makeAccount(room.db, person);
    const token = await makeSession(room.db, person, { now: room.now() });
    const { value: actor, queries } = await countQueries(() => actorOf(room.reader, { phien: token }, room, false));
    expect(actor).toMatchObject({
      kind: 'person',
      person,
      name: 'Lò Văn Nay',
      holdings: [{ id: holding, title: 'Chủ tịch', unit, until: TODAY }],
    });
    expect(actor?.holdings).toHaveLength(1);
    expect(queries).toBe(2);
  });

  test.each([{}, { phien: '' }, { phien: 'x'.repeat(5000) }, { '__Host-phien': 'x' }])(
    'nobody for cookies %j',
    async (cookies) => {
      expect(await actorOf(site.room.reader, cookies, site.room, true)).toBeNull();
    },
  );
});

describe('a person’s own data', () => {
  test('every table that names a person is answered for', async () => {
    const named = await site.room.pool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.columns where table_schema = 'identity' and column_name = 'person_id'`,
    );
    expect([...personalData.tables].sort()).toEqual(named.rows.map((row) => row.name).sort());
  });

  test('is handed over without secrets, and erasing the person ends account and sessions', async () => {
    const { person, login } = await makeOfficer(site, { name: 'Người Xóa' });
    const browser = testBrowser(site);
    await browser.signIn(login, PASSWORD);
    const text = JSON.stringify(await personalData.export(site.room.reader, person));
    expect(text).toContain(login);
    expect(text).toContain('chrome/linux');
    expect(text).not.toMatch(/argon2|token_hash|sealed|code_hash|public_key/);
    const gone = { name: null, folded: null, email: null, phone: null, erased_at: site.room.now() };
    await site.room.db.updateTable('org.person').set(gone).where('id', '=', person).execute();
    expect((await browser.get('/tai-khoan')).statusCode).toBe(303);
    for (let times = 0; times < 2; times += 1)
      await site.room.db.transaction().execute((tx) => personalData.erase(tx, person, site.room.now()));
    for (const table of personalData.tables) {
      expect(
        await site.room.db
          .selectFrom(table as 'identity.account')
          .select('person_id')
          .where('person_id', '=', person)
          .execute(),
      ).toEqual([]);
    }
  });
});

test('what has ended is cleared away, what counts stays', async () => {
  const { person } = await makeOfficer(site);
  const { db } = site.room;
  const now = site.room.now();
  await makeSession(db, person, { now });
  await makeSession(db, person, { now: now.subtract({ hours: 24 * 62 }), device: 'old/old' });
  const row = { person_id: person, used_at: null };
  await db
    .insertInto('identity.reset')
    .values([
      { ...row, token_hash: 'gone', expires_at: now.subtract({ hours: 25 }) },
      { ...row, token_hash: 'here', expires_at: now.add({ hours: 1 }) },
    ])
    .execute();
  await identity.tasks?.[0]?.run(site.room, undefined as never);
  expect(
    (await db.selectFrom('identity.session').select('device').where('person_id', '=', person).execute()).map((one) => one.device),
  ).toEqual(['chrome/android']);
  expect(
    (await db.selectFrom('identity.reset').select('token_hash').where('person_id', '=', person).execute()).map(
      (one) => one.token_hash,
    ),
  ).toEqual(['here']);
});

test('the record of an act never sees a secret, a hash or a login name', async () => {
  const acts: Act[] = [];
  const room = await testRoom({ recordAct: async (_tx, act) => void acts.push(act) });
  try {
    const person = await makePerson(room.db, { unit: await makeUnit(room.db) });
    const login = await makeAccount(room.db, person, { login: 'ten-dang-nhap' });
    const browser = { network: '203.0.113.1', userAgent: '', device: null, session: null, pending: null };
    const entered = unwrap(await signIn(room, systemActor, { login, password: PASSWORD, browser }));
    expect(acts.map((act) => [act.command, act.table])).toEqual([['identity.enter', 'identity.session']]);
    const text = JSON.stringify(acts);
    for (const secret of [entered.token, 'ten-dang-nhap', 'argon2', 'token_hash']) expect(text).not.toContain(secret);
  } finally {
    await room.close();
  }
});

test('one’s own page says why each right is there and until when', async () => {
  const unit = await makeUnit(site.room.db, { name: 'Xã Suối Mơ' });
  const person = await makePerson(site.room.db, { unit, name: 'Trần Thị Quyền' });
  const body = await makeBody(site.room.db, { unit, name: 'UBND xã Suối Mơ' });
  await makeHolding(site.room.db, { person, body, post: 'administrator', title: 'Quản trị viên xã', until: day('2026-12-31') });
  await makeHolding(site.room.db, { person, body, post: 'committee-officer', title: 'Công chức văn phòng' });
  const browser = testBrowser(site, '203.0.113.77');
  await browser.signIn(await makeAccount(site.room.db, person), PASSWORD);
  const page = (await browser.get('/tai-khoan')).body;
  expect(page).toContain('Vì bạn giữ chức Quản trị viên xã ở UBND xã Suối Mơ (Xã Suối Mơ) đến hết ngày 31/12/2026, bạn được:');
  expect(page).toContain('<li>lập tài khoản, đặt lại mật khẩu');
  expect(page).toContain('Bạn giữ chức Công chức văn phòng ở UBND xã Suối Mơ (Xã Suối Mơ), chưa định ngày kết thúc.');
  expect((await browser.get('/tai-khoan?lang=en')).body).toContain('until the end of 31 December 2026, you may:');
});
