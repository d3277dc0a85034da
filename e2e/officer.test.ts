import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PDF, photo } from '#kernel/testing/sample-files.ts';
import { addressOf, hasChromium, sideways, unfoldMenu } from './journey.ts';
import { stage } from './stage.ts';

const here = stage();

const REGISTER = '/tinh-minh-hoa/xa-suoi-mo/biet';
const FOUND = ['001160012345', '0912 345 678', '01/02/1960'];

describe.skipIf(!hasChromium).each([360])('an officer of a commune, at %i px', (width) => {
  const title = `Danh sách hộ được hỗ trợ xóa nhà tạm, màn hình ${width}`;

  test('publishes item 7 after a warning about personal data, posts it, and a stranger finds it', async () => {
    const { page, signIn, leave } = await here.visit(width, { expected: /^422 / });
    await signIn('congchuc');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Việc của tôi');
    await openDuty(page, title);
    await write(page, `Bà Lê Thị A, số căn cước ${FOUND[0]}, điện thoại ${FOUND[1]}, sinh ngày ${FOUND[2]}.`);
    for (const text of FOUND) await page.locator('#cong-khai').getByText(text).waitFor();
    await page.getByRole('button', { name: 'Công khai ngay' }).click();
    await page.getByRole('alert').getByText('xem lại rồi đánh dấu').waitFor();
    expect(await isPublic(title)).toBe(false);
    await write(page, '12 hộ ở sáu thôn, mỗi hộ 60 triệu đồng, theo bình xét công khai ở thôn.');
    await page.locator('#cong-khai mark').first().waitFor({ state: 'detached' });
    await page.getByLabel('Tôi đã xem nội dung và tệp').check();
    await page.getByRole('button', { name: 'Công khai ngay' }).click();
    await page.getByText('Thiếu 4 hình thức').waitFor();
    await post(page);
    expect(await sideways(page)).toBe(0);
    await leave();
    await strangerFindsIt();
  });

  async function strangerFindsIt(): Promise<void> {
    const { page, open, leave } = await here.visit(width, { javaScriptEnabled: false });
    await open(REGISTER);
    await page.getByLabel('Tìm trong sổ').fill(`xoa nha tam ${width}`);
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByRole('rowheader').getByRole('link', { name: title, exact: true }).click();
    await page.getByText('mỗi hộ 60 triệu đồng').waitFor();
    for (const text of FOUND) expect(await page.getByText(text).count()).toBe(0);
    const posting = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /Niêm yết (ở|tại) trụ sở/ }) });
    expect(await posting.innerText()).toContain('0 trên 30');
    expect(await posting.innerText()).toContain('Đang treo');
    const href = await page.locator('main a[href^="/cong-khai/tep/"]').first().getAttribute('href');
    const file = await page.request.get(`${here.site.origin}${href}`);
    expect([file.status(), file.headers()['content-type'], (await file.body()).equals(PDF)]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
    const feed = await page.request.get(`${here.site.origin}${REGISTER}/rss.xml`);
    expect(await feed.text()).toContain(title);
    await leave();
  }
});

async function openDuty(page: Page, title: string): Promise<void> {
  await unfoldMenu(page);
  await page.getByRole('link', { name: 'Công khai', exact: true }).click();
  await page.getByLabel('Thuộc nội dung').selectOption({ label: '7. Chính sách hỗ trợ, tín dụng, bình xét và an sinh xã hội' });
  await page.getByLabel('Tên gọi').fill(title);
  await page.getByLabel('Ngày ban hành văn bản').fill('2026-11-19');
  await page.getByRole('button', { name: 'Thêm việc' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function write(page: Page, summary: string): Promise<void> {
  await page.getByLabel('Tóm tắt cho người dân').fill(summary);
  await page.getByLabel('Văn bản, danh sách').setInputFiles({ name: 'Danh sách.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForLoadState();
  expect(await page.getByLabel('Tóm tắt cho người dân').inputValue()).toBe(summary);
}

/** Records that the paper hangs at the headquarters, with a photo. */
async function post(page: Page): Promise<void> {
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Niêm yết tại trụ sở' }) });
  await card.getByText('Ghi đã làm').click();
  await card.getByLabel('Ghi chú').fill('Bảng tin cổng trụ sở');
  const buffer = await photo({ width: 640, height: 480, gps: true });
  await card.getByLabel('Ảnh, tệp minh chứng').setInputFiles({ name: 'bang-tin.jpg', mimeType: 'image/jpeg', buffer });
  await card.getByRole('button', { name: 'Ghi', exact: true }).click();
  await card.getByText('Đang treo').first().waitFor();
}

async function isPublic(title: string): Promise<boolean> {
  const { state } = await here.site.room.db
    .selectFrom('publicity.publication')
    .select('state')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return state === 'published';
}

describe.skipIf(!hasChromium).each([1280])('a leader of the province, at %i px', (width) => {
  test('looks at the gaps, sorts the table, takes it along, and goes down to one commune', async () => {
    const { page, open, signIn, leave } = await here.visit(width);
    await signIn('lanhdao');
    await open('/tinh-minh-hoa');
    await page.getByRole('link', { name: 'Xem tình hình công khai' }).click();
    await page.getByText('nội dung quá hạn chưa công khai').first().waitFor();
    const table = page.getByRole('table').filter({ has: page.getByText('Số nội dung theo tình trạng ở từng nơi') });
    const names = () => table.getByRole('rowheader').allInnerTexts();
    expect(await names()).toEqual(['Phường Bến Đò', 'Xã Suối Mơ', 'Đặc khu Đảo Trăng']);
    if (width < 600) await page.getByText('Sắp xếp', { exact: true }).last().click();
    await page.getByTitle('Sắp xếp theo Xã, phường, đặc khu').filter({ visible: true }).click();
    await page.waitForURL('**sap=ten**');
    expect(await names()).toEqual(['Đặc khu Đảo Trăng', 'Phường Bến Đò', 'Xã Suối Mơ']);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /CSV|bảng tính|Tải/ })
        .last()
        .click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(csv).toMatch(/^\uFEFF/);
    for (const name of await names()) expect(csv).toContain(name);
    await page.locator('#ban-do').getByRole('link', { name: 'Phường Bến Đò' }).first().click();
    expect(addressOf(page)).toBe('/tinh-minh-hoa/phuong-ben-do/biet');
    expect(await sideways(page)).toBe(0);
    await leave();
  });
});
