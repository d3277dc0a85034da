import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { system } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { makeHouseholds } from '#modules/org/testing/factories.ts';
import { checkIn } from '#modules/decisions/commands/check-in.ts';
import { offlinePaths } from '#modules/decisions/paths-offline.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';
import { makeCalledRound, makeMeeting } from '#modules/decisions/testing/meetings.ts';
import type { LiveSite } from '#src/testing/live-site.ts';
import { hasChromium, sideways, type Visitor } from './journey.ts';
import { stage } from './stage.ts';

const PIN = '482913';
const OFFLINE = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

describe.runIf(hasChromium)('the head of a village without network', () => {
  let meeting: Id<'decisions.meeting'>;
  let codes: readonly { readonly id: Id<'org.household'>; readonly code: string }[];
  const here = stage(async (site) => {
    ({ meeting, codes } = await calledMeeting(site));
  });

  test('takes the village along, checks in and counts offline, and the server shows everything once', async () => {
    const head = await here.visit(360, { expected: OFFLINE });
    const { page } = head;
    await setUp(head);
    const [first, second, third] = codes.map(({ code }) => code);

    await page.context().setOffline(true);
    await openTheMeeting(page);
    await come(page, first ?? '', 'Lò Văn Một');
    await come(page, second ?? '', 'Lò Văn Hai');
    await come(page, third ?? '', '');
    await page.getByText('3 trong').waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);

    // Opened again without network: page, style and script come from the phone, the data after the PIN.
    await page.reload();
    await page.getByText('3 mục chưa gửi lên').waitFor();
    await page.getByLabel('Mã PIN').fill('000000');
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    await page.getByText('Còn 9 lần thử').waitFor();
    await unlock(page);
    await openTheMeeting(page);
    await page.getByRole('button', { name: 'Khai mạc cuộc họp' }).click();
    await page.getByLabel('Đồng ý', { exact: true }).fill('9');
    await page.getByRole('button', { name: 'Ghi kết quả đếm' }).click();
    await page.getByText('Nhiều hơn 3 hộ có mặt').waitFor();
    await page.getByLabel('Đồng ý', { exact: true }).fill('2');
    await page.getByLabel('Không đồng ý').fill('1');
    await page.getByRole('button', { name: 'Ghi kết quả đếm' }).click();
    await page.getByText('Đã ghi: Đồng ý 2, Không đồng ý 1').waitFor();

    // Meanwhile somebody with network noted another person for the second household.
    const other = { meeting, household: codes[1]?.id, representative: 'Quàng Thị Khác', alsoSpeaking: false };
    unwrap(await checkIn(here.site.room, system, other));

    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Hai bên khác nhau' }).waitFor();
    await page.getByText('Có mặt, đại diện: Quàng Thị Khác').waitFor();
    await page.getByText('Có mặt, đại diện: Lò Văn Hai').waitFor();
    expect(await onServer(here.site, meeting)).toEqual({ present: 3, counts: 1, names: ['Lò Văn Một', 'Quàng Thị Khác', null] });

    await page.getByRole('button', { name: 'Giữ nội dung của máy chủ' }).click();
    await page.getByRole('button', { name: 'Gửi lên và tải lại' }).click();
    await page.getByText('Đã gửi xong 1 mục').waitFor();
    await page.getByText('Mọi mục đã gửi lên').waitFor();
    await page.getByRole('button', { name: 'Gửi lên và tải lại' }).click();
    await page.getByText('Đã gửi xong 0 mục').waitFor();
    expect(await onServer(here.site, meeting)).toEqual({ present: 3, counts: 1, names: ['Lò Văn Một', 'Quàng Thị Khác', null] });
    const { rows } = await here.site.room.pool.query(
      'select outcome, count(*)::int as n from decisions.entry group by 1 order by 1',
    );
    expect(rows).toEqual([
      { outcome: 'applied', n: 4 },
      { outcome: 'kept', n: 1 },
      { outcome: 'settled', n: 1 },
    ]);
    await head.leave();
  });

  test('saves what was not sent to a file that another phone opens with the PIN, and nothing lies readable on the phone', async () => {
    const head = await here.visit(360, { expected: OFFLINE });
    const { page } = head;
    await setUp(head);
    await page.context().setOffline(true);
    await openTheMeeting(page);
    await come(page, codes[4]?.code ?? '', 'Vừ Thị Trong Tệp');
    await page.getByRole('button', { name: 'Trở lại' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), saveFile(page)]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).not.toContain('Trong Tệp');
    expect(await dumpOf(page)).not.toMatch(/Trong Tệp|Nhà số|482913/);
    await head.leave();

    const second = await here.visit(360);
    await setUp(second, '135790');
    await second.page.getByText('Tệp dự phòng').click();
    await second.page
      .getByLabel('Tệp đã lưu')
      .setInputFiles({ name: 'tep.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await second.page.getByLabel('Mã PIN của tệp').fill(PIN);
    await second.page.getByRole('button', { name: 'Nạp từ tệp' }).click();
    await second.page.getByText('Đã nạp 1 mục').waitFor();
    await second.page.getByRole('button', { name: 'Gửi lên và tải lại' }).click();
    await second.page.getByText('Đã gửi xong 1 mục').waitFor();
    expect((await onServer(here.site, meeting)).names).toContain('Vừ Thị Trong Tệp');
    await second.leave();
  });

  test('marks slips as returned offline, takes a slip of the finger back, and the roll shows each once', async () => {
    const round = await openBallot(here.site, codes);
    const head = await here.visit(360, { expected: OFFLINE });
    const { page } = head;
    await setUp(head);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Phát phiếu/ }).click();
    await page.getByText(`Đã thu phiếu của 0 trong ${codes.length} hộ`).waitFor();
    for (const { code } of codes.slice(0, 2))
      await page.getByRole('button', { name: `Đã thu phiếu: ${code}`, exact: true }).click();
    await page.getByText(`Đã thu phiếu của 2 trong ${codes.length} hộ`).waitFor();
    await page.getByRole('button', { name: 'Ghi nhầm' }).first().click();
    await page.getByText('1 mục chưa gửi lên').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Đã gửi xong 1 mục').waitFor();
    const marked = await here.site.room.db
      .selectFrom('decisions.roll')
      .select('household_id')
      .where('round_id', '=', round)
      .where('voted', '=', 'paper')
      .execute();
    expect(marked).toEqual([{ household_id: codes[1]?.id }]);
    await head.leave();
  });

  test('loses everything on the phone after ten wrong PINs, and says so', async () => {
    const head = await here.visit(360);
    await setUp(head);
    await head.page.getByRole('button', { name: 'Khóa lại' }).click();
    for (let left = 9; left >= 0; left -= 1) {
      await head.page.getByLabel('Mã PIN').fill('111111');
      await head.page.getByRole('button', { name: 'Mở khóa' }).click();
      await head.page
        .getByText(left > 0 ? `Còn ${left} lần thử` : 'đã bị xóa')
        .first()
        .waitFor();
    }
    await head.page.getByRole('heading', { name: 'Đặt mã PIN' }).waitFor();
    expect(await recordsOf(head.page)).toBe(0);
    await head.leave();
  });
});

/** Signs in, chooses a PIN and downloads the village. */
async function setUp(head: Visitor, pin = PIN): Promise<void> {
  const { page } = head;
  await head.signIn('truongthon');
  await head.open(offlinePaths.start());
  await page.getByRole('link', { name: 'Mở trên điện thoại này' }).click();
  await page.getByLabel('Tên điện thoại này').fill('Máy của trưởng thôn');
  await page.getByLabel('Mã PIN', { exact: true }).fill(pin);
  await page.getByLabel('Nhập lại mã PIN').fill(pin);
  await page.getByRole('button', { name: 'Đặt mã PIN và bắt đầu' }).click();
  await page.getByRole('button', { name: 'Tải dữ liệu thôn của tôi' }).click();
  await page.getByText(/Tải ngày/).waitFor();
  await page.evaluate('navigator.serviceWorker.ready');
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Mã PIN').fill(PIN);
  await page.getByRole('button', { name: 'Mở khóa' }).click();
  await page.getByText(/Tải ngày/).waitFor();
}

const openTheMeeting = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Cuộc họp/ })
    .first()
    .click();

async function come(page: Page, code: string, name: string): Promise<void> {
  await page.getByLabel('Tìm hộ: mã hoặc địa chỉ').fill(code);
  await page.getByLabel('Người đại diện').first().fill(name);
  await page.getByRole('button', { name: `Có mặt: ${code}`, exact: true }).click();
  await page.getByText('✓ Có mặt').first().waitFor();
  await page.getByLabel('Tìm hộ: mã hoặc địa chỉ').fill('');
}

async function saveFile(page: Page): Promise<void> {
  await page.getByText('Tệp dự phòng').click();
  await page.getByRole('button', { name: 'Lưu ra tệp' }).click();
}

/** Records of the vault, whatever they hold. */
const recordsOf = (page: Page): Promise<number> =>
  page.evaluate(`(async () => {
    const db = await new Promise((done) => { const asked = indexedDB.open('diem-cau-thon'); asked.onsuccess = () => done(asked.result); });
    const asked = db.transaction('sealed').objectStore('sealed').count();
    return new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  })()`);

/** Everything the page left on the phone, as text. */
const dumpOf = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const db = await new Promise((done) => { const asked = indexedDB.open('diem-cau-thon'); asked.onsuccess = () => done(asked.result); });
    const store = db.transaction('sealed').objectStore('sealed');
    const all = await new Promise((done) => { const asked = store.getAll(); asked.onsuccess = () => done(asked.result); });
    const texts = all.map(({ data }) => new TextDecoder().decode(data));
    for (const name of await caches.keys())
      for (const answer of await (await caches.open(name)).matchAll()) texts.push(await answer.text());
    return texts.join('\\n') + JSON.stringify(localStorage);
  })()`);

async function onServer({ room }: LiveSite, meeting: Id<'decisions.meeting'>) {
  const rows = await room.db
    .selectFrom('decisions.attendance')
    .select('representative')
    .where('meeting_id', '=', meeting)
    .where('present', '=', true)
    .orderBy('representative')
    .execute();
  const { rows: counts } = await room.pool.query<{ n: number }>(
    'select count(*)::int as n from decisions.hand_count c join decisions.round r on r.id = c.round_id where r.meeting_id = $1',
    [meeting],
  );
  return { present: rows.length, counts: counts[0]?.n, names: rows.map(({ representative }) => representative) };
}

/** A vote by slips that is open in the same village, with a roll of these households. */
async function openBallot({ room }: LiveSite, households: readonly { readonly id: Id<'org.household'> }[]) {
  const { village_id: village } = await room.db
    .selectFrom('org.household')
    .select('village_id')
    .where('id', '=', households[0]?.id ?? null)
    .executeTakeFirstOrThrow();
  const round = newId<'decisions.round'>();
  const today = dayOf(room.now());
  await room.db
    .insertInto('decisions.round')
    .values({
      id: round,
      decision_id: await makeDecision(room.db, { village, state: 'voting', title: 'Đường bê tông ngõ 3' }),
      no: 1,
      form: 'ballot',
      form_ground: 'chosen-with-front',
      method: 'secret',
      notice_on: today,
      opens_on: today,
      closes_on: today,
      state: 'open',
      households: households.length,
      created_at: room.now(),
    })
    .execute();
  const roll = households.map(({ id }) => ({ round_id: round, household_id: id, issued: true, votable: true }));
  await room.db.insertInto('decisions.roll').values(roll).execute();
  return round;
}

/** A meeting of this very evening in the village whose head signs in, with a matter voted on by hands. */
async function calledMeeting({ room }: LiveSite) {
  const { unit_id: village } = await room.db
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('identity.account as a', 'a.person_id', 'h.person_id')
    .select('b.unit_id')
    .where('a.login', '=', 'truongthon')
    .where('h.post', '=', 'village-head')
    .executeTakeFirstOrThrow();
  const known = await room.db.selectFrom('org.household').select('id').where('village_id', '=', village).execute();
  if (known.length === 0) await makeHouseholds(room.db, village, 12);
  const codes = await room.db
    .selectFrom('org.household')
    .select(['id', 'code'])
    .where('village_id', '=', village)
    .orderBy('code')
    .limit(8)
    .execute();
  await room.db
    .updateTable('decisions.meeting')
    .set({ state: 'cancelled' })
    .where('unit_id', '=', village)
    .where('state', 'in', ['called', 'open'])
    .execute();
  const decision = await makeDecision(room.db, { village, state: 'announced' });
  const meeting = await makeMeeting(room.db, { village, on: dayOf(room.now()), households: known.length || 12, state: 'called' });
  await makeCalledRound(room.db, decision, meeting);
  return { meeting, codes };
}
