import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeAccount, PASSWORD as ONE_TIME } from '#modules/identity/testing/factories.ts';
import { makePerson } from '#modules/org/testing/factories.ts';
import { hasChromium, sideways, signIn, unfoldMenu } from './journey.ts';
import { stage } from './stage.ts';

const here = stage();

const PASSWORD = 'mùa lúa chín vàng bên sông';

describe.skipIf(!hasChromium).each([360])('an administrator, at %i px', (width) => {
  const name = `Hà Thị Mới ${width}`;
  const login = `ha.moi-${width}`;

  test('takes in a person, appoints them, makes an account; that person signs in with their own password and code app, and out everywhere', async () => {
    const administrator = await here.visit(width);
    await administrator.signIn('quantri-minhhoa');
    await takeIn(administrator.page, name);
    await appoint(administrator.page, name);
    const link = await openAccount(administrator.page, name, login);
    const newcomer = await here.visit(width);
    const { page } = newcomer;
    await setPassword(page, link);
    await signIn(page, here.site, login, PASSWORD);
    await page.getByText('Công chức Tư pháp – Hộ tịch, Xã Suối Mơ').waitFor();
    const secret = await setUpCodeApp(page);
    const elsewhere = await here.visit(width);
    await signInWithCode(elsewhere.page, login, secret);
    await page.goto(`${here.site.origin}/tai-khoan`);
    expect(await page.getByRole('button', { name: 'Đăng xuất nơi này' }).count()).toBe(2);
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: 'Đăng xuất khắp nơi' }).click();
    await page.waitForURL(/dang-nhap/);
    for (const one of [page, elsewhere.page]) {
      await one.goto(`${here.site.origin}/viec`);
      expect(new URL(one.url()).pathname).toBe('/dang-nhap');
    }
    for (const one of [administrator, newcomer, elsewhere]) await one.leave();
  });

  test('a one-time password opens nothing but the page that replaces it', async () => {
    const { db } = here.site.room;
    const oneTime = await makeAccount(db, await makePerson(db, { name: 'Đặng Văn Đợi' }), { mustChange: true });
    const { page, open, leave } = await here.visit(width, { expected: /^422 / });
    await signIn(page, here.site, oneTime, ONE_TIME);
    await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng bạn' }).waitFor();
    for (const path of ['/viec', '/tai-khoan', '/tai-khoan/mat-khau', '/tai-khoan/du-lieu-cua-toi.json']) {
      await open(path);
      expect(new URL(page.url()).pathname, path).toBe('/dang-nhap');
    }
    await open('/dang-nhap/mat-khau-moi');
    await replacePassword(page, ONE_TIME.slice(0, 4));
    await page.getByRole('alert').waitFor();
    await replacePassword(page, PASSWORD);
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    expect((await page.context().cookies()).map(({ name: cookie }) => cookie)).not.toContain('cho-ma');
    await page.context().clearCookies();
    await signIn(page, here.site, oneTime, ONE_TIME);
    await page.getByText('Tên đăng nhập hoặc mật khẩu').first().waitFor();
    await leave();
  });
});

async function replacePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
}

/** From the menu to a person on record of the commune. */
async function takeIn(page: Page, name: string): Promise<void> {
  await page.goto(`${here.site.origin}/to-chuc/${await communeId()}`);
  await page.getByRole('link', { name: 'Danh sách nhân sự', exact: true }).click();
  await page.getByRole('link', { name: 'Thêm người' }).click();
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByRole('button', { name: 'Thêm người' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function appoint(page: Page, name: string): Promise<void> {
  await page.goto(`${here.site.origin}/to-chuc/${await communeId()}`);
  await page.getByRole('link', { name: 'Ủy ban nhân dân xã Suối Mơ', exact: true }).first().click();
  await page.getByRole('link', { name: 'Bổ nhiệm, phân công' }).click();
  await page.getByLabel('Tên', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Tìm người' }).click();
  await page.getByLabel(name).check();
  await page.getByLabel('Vị trí').selectOption({ label: 'Công chức Ủy ban nhân dân' });
  await page.getByLabel('Chức danh', { exact: true }).fill('Công chức Tư pháp – Hộ tịch');
  await page.getByLabel('Từ ngày').fill('2026-11-02');
  await page.getByRole('button', { name: /Bổ nhiệm|Phân công/ }).click();
  await page.getByRole('table').getByText(name).waitFor();
}

/** @returns the link that is handed over */
async function openAccount(page: Page, name: string, login: string): Promise<string> {
  await unfoldMenu(page);
  await page.getByRole('link', { name: 'Tài khoản', exact: true }).last().waitFor();
  await page.goto(`${here.site.origin}/quan-tri/tai-khoan`);
  await page.getByLabel('Tên người hoặc tên đăng nhập').fill(name);
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByRole('button', { name: 'Lập tài khoản' }).click();
  await page.getByText('Trao liên kết này tận tay người ấy').waitFor();
  return /http:\/\/\S+\/dat-lai-mat-khau\/[\w-]+/.exec(await page.locator('main').innerText())?.[0] ?? '';
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByText('Đã đặt mật khẩu mới').waitFor();
}

/** A code counts once, so every use of the app is half a minute later. */
let minutes = 0;
function codeOf(secret: string): string {
  minutes += 1;
  const now = Temporal.Instant.from('2026-11-21T09:00:00+07:00').add({ minutes });
  here.site.room.setNow(now.toString());
  return new TOTP({ secret }).generate({ timestamp: now.epochMilliseconds });
}

/** @returns the secret the app keeps */
async function setUpCodeApp(page: Page): Promise<string> {
  await page.goto(`${here.site.origin}/tai-khoan`);
  await page.getByRole('link', { name: 'Ứng dụng mã' }).click();
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
  const text = await page.getByText('Không quét được?').locator('..').innerText();
  const secret = (/(?:[A-Z2-7]{4} ?){4,}/.exec(text)?.[0] ?? '').replaceAll(' ', '');
  await page.getByLabel('Mã 6 số').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Bật ứng dụng mã' }).click();
  await page.getByText('Các mã này chỉ hiện lần này').waitFor();
  await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
  return secret;
}

async function signInWithCode(page: Page, login: string, secret: string): Promise<void> {
  await signIn(page, here.site, login, PASSWORD);
  await page.getByRole('textbox').first().fill(codeOf(secret));
  await page.locator('main form').first().getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
}

const communeId = async (): Promise<string> =>
  (
    await here.site.room.db
      .selectFrom('org.unit_version')
      .select('unit_id')
      .where('name', '=', 'Xã Suối Mơ')
      .executeTakeFirstOrThrow()
  ).unit_id;
