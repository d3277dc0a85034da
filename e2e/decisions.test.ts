import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import { makeBody, makeHolding, makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import { paths } from '#modules/decisions/paths.ts';
import type { LiveSite, Role } from '#src/testing/live-site.ts';
import { addressOf, hasChromium, sideways, type Visitor } from './journey.ts';
import { stage } from './stage.ts';

const HOUSEHOLDS = 6;
const COMMUNE_DECISIONS = '/tinh-minh-hoa/xa-suoi-mo/ban';
const RECOGNISED = 'Quy ước thôn Nà Lúa về bảo vệ nguồn nước và rừng đầu nguồn';
const TITLE = 'Mức đóng góp sửa cầu treo bản';

describe.runIf(hasChromium)('a village decides', () => {
  let village: Id<'org.unit'>;
  const here = stage(async (site) => {
    village = await smallVillage(site);
  });

  test('a head, on a phone: too few come to the meeting, every household gets a slip, and it passes', async () => {
    const head = await here.visit(360);
    const { page } = head;
    await comesBack(head, 'truongthon', paths.draft(village));
    await draft(page);
    const matter = addressOf(page);
    await callMeeting(page);
    const meeting = addressOf(page);
    later(here.site, 4);
    await comesBack(head, 'truongthon', meeting);
    await holdMeetingOfTwo(page);
    await head.open(matter);
    await page.getByRole('link', { name: 'Phát phiếu tới từng hộ' }).click();
    await planBallot(page, here.site);
    const ballot = addressOf(page);
    await press(page, 'Thông báo cho các hộ');
    await printSlips(page);
    later(here.site, 3);
    await comesBack(head, 'truongthon', ballot);
    await press(page, 'Bắt đầu nhận phiếu');
    await collect(page);
    later(here.site, 3);
    await comesBack(head, 'truongthon', ballot);
    await press(page, 'Kết thúc nhận phiếu');
    await layStack(page);
    await enterStack(page);
    expect(await sideways(page)).toBe(0);

    const officer = await here.visit(1280);
    await comesBack(officer, 'congchuc', ballot);
    await enterStack(officer.page);
    await officer.page.getByText('Khớp').first().waitFor();
    await officer.leave();

    await head.open(ballot);
    await press(page, 'Kiểm phiếu và chốt kết quả');
    await page.getByText('Cần 4 trong 6 hộ, có 5 hộ đồng ý').first().waitFor();
    await head.leave();
  });

  test("a People's Committee refuses to recognise a convention, with its reason; a stranger reads why", async () => {
    const title = 'Quy ước thôn Suối Cạn về nếp sống văn hóa';
    const reason = 'Điều 7 đặt ra mức phạt tiền thay cho xử phạt của pháp luật; đề nghị thôn sửa lại.';
    const chair = await here.visit(1280, { expected: /^422 / });
    const { page } = chair;
    await comesBack(chair, 'chutich', '/viec');
    await page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
    await page.getByText('Im lặng không phải là công nhận').waitFor();
    await page.getByLabel('Không công nhận').check();
    await page.getByLabel('Số văn bản').fill('31/QĐ-UBND');
    await press(page, 'Ban hành');
    await page.getByText('Luật yêu cầu nêu lý do').first().waitFor();
    expect(await page.getByLabel('Số văn bản').inputValue()).toBe('31/QĐ-UBND');
    await page.getByRole('textbox', { name: /^Lý do/ }).fill(reason);
    await press(page, 'Ban hành');
    await chair.leave();

    const stranger = await here.visit(360, { javaScriptEnabled: false });
    await stranger.open(COMMUNE_DECISIONS);
    await stranger.page.getByRole('link', { name: title, exact: true }).click();
    await stranger.page.getByText(reason).waitFor();
    expect(await sideways(stranger.page)).toBe(0);
    await stranger.leave();
  });

  test('a stranger recounts a show of hands from the published list, and gets what the page says', async () => {
    const stranger = await here.visit(360, { javaScriptEnabled: false });
    const { page } = stranger;
    await stranger.open(COMMUNE_DECISIONS);
    await page.getByRole('link', { name: RECOGNISED, exact: true }).click();
    await page.getByRole('link', { name: 'Tự kiểm hòm phiếu' }).click();
    const href = await page.getByRole('link', { name: 'Tải danh sách (.txt)' }).getAttribute('href');
    const list = await (await page.request.get(`${here.site.origin}${href}`)).text();
    const hands = list.split('\n').filter((line) => /^[^#]/.test(line));
    const agreed = hands.filter((line) => line.endsWith(' 1')).length;
    const said = await page
      .locator('dt', { hasText: /^Đồng ý$/ })
      .locator('xpath=following-sibling::dd[1]')
      .innerText();
    expect(agreed).toBeGreaterThan(100);
    expect(said).toBe(String(agreed));
    await stranger.leave();
  });
});

/** Days later nobody is signed in any more. */
async function comesBack({ page, signIn, open }: Visitor, role: Role, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(role);
  await page.waitForURL('**/viec');
  await open(path);
}

/** Moves the clock to half past seven in the evening so many days later. */
function later({ room }: LiveSite, days: number): Day {
  const day = addDays(dayOf(room.now()), days);
  room.setNow(`${day}T19:30:00+07:00`);
  return day;
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

async function draft(page: Page): Promise<void> {
  await page.locator('input[name="matter"][value="contribution"]').check();
  await page.getByLabel('Tên việc').fill(TITLE);
  await page.getByLabel('Nội dung đưa ra bàn').fill('Mỗi hộ góp 300.000 đồng và một ngày công.');
  await press(page, 'Lưu việc này');
}

async function callMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mời họp' }).first().click();
  await page.getByLabel(TITLE).check();
  await page.getByLabel('Ngày họp').fill('2026-11-25');
  await page.getByLabel('Giờ họp').fill('19h30');
  await page.getByLabel('Nơi họp').fill('Nhà văn hóa thôn');
  await page.getByLabel('Người chủ trì').fill('Lò Văn Trưởng');
  await press(page, 'Lưu cuộc họp');
  await page.getByLabel(/Ngày tài liệu đã đến/).fill('2026-11-21');
  await press(page, 'Gửi thông báo mời họp');
}

/** Two of six households: the meeting cannot pass anything, and says so. */
async function holdMeetingOfTwo(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Điểm danh', exact: true }).click();
  for (const code of ['H001', 'H004']) {
    await page.getByLabel('Tìm hộ').fill(code);
    await press(page, 'Tìm');
    await press(page, 'Có mặt');
    await page.getByText(`Đã ghi hộ ${code} có mặt`).waitFor();
  }
  await page.getByRole('link', { name: 'Về trang cuộc họp' }).click();
  await press(page, 'Khai mạc cuộc họp');
  await page.getByText('Có mặt 2 hộ, cần 4 trong 6 hộ đồng ý').waitFor();
  await press(page, 'Bế mạc và công bố kết quả');
}

async function planBallot(page: Page, site: LiveSite): Promise<void> {
  const today = dayOf(site.room.now());
  await page.getByLabel('Ngày bắt đầu nhận phiếu').fill(addDays(today, 3));
  await page.getByLabel('Ngày cuối nhận phiếu').fill(addDays(today, 5));
  await page.getByLabel('Tổ trưởng').fill('Hoàng Thị Trưởng Ban');
  await page.getByLabel('Tổ viên').fill('Lò Văn Một\nNguyễn Thị Hai');
  await page.getByLabel('Đại diện hộ chứng kiến').fill('Hộ ông Ba\nHộ bà Bốn');
  await press(page, 'Lưu kế hoạch');
}

/** The codes are shown once, to be printed; each household's slip has two. */
async function printSlips(page: Page): Promise<void> {
  await press(page, `Làm mã và in cho ${HOUSEHOLDS} hộ`);
  expect(await page.locator('.code').count()).toBeGreaterThanOrEqual(HOUSEHOLDS);
}

async function collect(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ghi phiếu đã phát, đã thu' }).click();
  const form = page.locator('form[action$="/da-thu"]');
  for (const at of [1, 2, 3, 5, 6]) await form.getByLabel(`H00${at} · Nhà số ${at}`).check();
  await press(page, 'Ghi là đã thu');
  await page.getByText('5 trên 6').first().waitFor();
}

async function layStack(page: Page): Promise<void> {
  await page.getByLabel('Số phiếu trong xấp').fill('5');
  const buffer = await photo({ width: 60, height: 40 });
  await page.getByLabel('Ảnh chụp xấp phiếu').setInputFiles({ name: 'xap.jpg', mimeType: 'image/jpeg', buffer });
  await press(page, 'Thêm xấp phiếu');
}

/** All five agree; each of two people counts the stack alone. */
async function enterStack(page: Page): Promise<void> {
  await page.getByLabel('Đồng ý', { exact: true }).fill('5');
  for (const name of ['Không đồng ý', 'Ý kiến khác', 'Phiếu trắng', 'Phiếu không hợp lệ'])
    await page.getByLabel(name, { exact: true }).fill('0');
  await press(page, 'Ghi số của xấp này');
}

/** Six households of Xã Suối Mơ, whose head is the village head of the demonstration. */
async function smallVillage({ room: { db } }: LiveSite): Promise<Id<'org.unit'>> {
  const commune = await db
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('name', '=', 'Xã Suối Mơ')
    .executeTakeFirstOrThrow();
  const village = await makeUnit(db, { level: 'village', parent: commune.unit_id, name: 'Thôn Bờ Khe' });
  await makeHouseholds(db, village, HOUSEHOLDS);
  const { person_id: person } = await db
    .selectFrom('identity.account')
    .select('person_id')
    .where('login', '=', 'truongthon')
    .executeTakeFirstOrThrow();
  const body = await makeBody(db, { unit: village, kind: 'village' });
  await makeHolding(db, { person, body, post: 'village-head' });
  return village;
}
