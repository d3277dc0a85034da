import { describe, expect, test } from 'vitest';
import { addressOf, hasChromium, sideways } from './journey.ts';
import { stage } from './stage.ts';

const here = stage();

const COMMUNE = '/tinh-minh-hoa/xa-suoi-mo';

describe.skipIf(!hasChromium).each([360])('a resident without JavaScript, at %i px', (width) => {
  test('finds the commune by an old name without marks, and follows to the new one', async () => {
    const { page, open, leave } = await here.visit(width, { javaScriptEnabled: false });
    await open('/');
    await page.getByLabel('Tên xã, phường, đặc khu').fill('xa suoi can');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByText('Đã sáp nhập vào').waitFor();
    await page.getByRole('link', { name: 'Xã Suối Cạn', exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Xã Suối Cạn (tên cũ)');
    await page.getByRole('link', { name: 'Xã Suối Mơ' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Xã Suối Mơ');
    expect(addressOf(page)).toBe(COMMUNE);
    expect(await page.getByText('Dữ liệu minh họa').isVisible()).toBe(true);
    expect(await sideways(page)).toBe(0);
    await leave();
  });

  test('says where they live, and takes it back', async () => {
    const { page, open, leave } = await here.visit(width, { javaScriptEnabled: false });
    await open(COMMUNE);
    await page.getByRole('button', { name: 'Đây là nơi tôi ở' }).click();
    const menu = page.getByRole('navigation', { name: 'Mục chính' });
    await menu.getByRole('link', { name: 'Xã Suối Mơ' }).click();
    expect(addressOf(page)).toBe(COMMUNE);
    await page.getByRole('button', { name: 'Thôi ghi nhớ nơi này' }).click();
    await menu.getByRole('link', { name: 'Xã Suối Mơ' }).waitFor({ state: 'detached' });
    expect(await page.context().cookies()).toEqual([]);
    await leave();
  });

  test('reads in the register what is there and what is missing, and asks for what is missing', async () => {
    const { page, open, leave } = await here.visit(width, { javaScriptEnabled: false });
    await open(COMMUNE);
    await page.getByRole('navigation', { name: 'Sáu quyền của người dân' }).getByRole('link', { name: 'Biết' }).click();
    await page.getByRole('row', { name: 'Danh sách hộ được hỗ trợ nhà ở' }).getByText('Quá hạn').waitFor();
    await page.getByLabel('Tìm trong sổ').fill('du toan ngan sach');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'khoản 2 Điều 11 ' }).first().waitFor();
    await page
      .getByRole('rowheader')
      .getByRole('link', { name: 'Dự toán ngân sách xã năm 2027 trình Hội đồng nhân dân', exact: true })
      .click();
    await page.getByText('Bổ sung thuyết minh khoản chi sửa chữa cầu treo').waitFor();
    await page.getByRole('link', { name: 'Yêu cầu cung cấp' }).click();
    await page.getByLabel('Bạn cần gì thêm ở nội dung này?').fill('Xin bản chi tiết phần sửa cầu treo.');
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await page.getByText('Yêu cầu của bạn đã được nhận').waitFor();
    expect(await page.getByText('Xin bản chi tiết phần sửa cầu treo.').isVisible()).toBe(true);
    await page.getByText('Đang chờ trả lời').first().waitFor();
    expect(await sideways(page)).toBe(0);
    await leave();
  });

  test('is told, with what was typed still there, when a form cannot be taken', async () => {
    const { page, open, leave } = await here.visit(width, { javaScriptEnabled: false, expected: /422/ });
    await open(`/theo-doi/publicity%3A${await unitOf('Xã Suối Mơ')}`);
    await page.getByRole('textbox').fill('khong phai dia chi');
    await page.locator('main form').last().getByRole('button').click();
    expect(await page.getByRole('textbox').inputValue()).toBe('khong phai dia chi');
    expect(await page.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    await leave();
  });
});

describe.skipIf(!hasChromium).each([1280])('by keyboard alone, at %i px', (width) => {
  test('from the search of the home page to a filtered register', async () => {
    const { page, open, leave } = await here.visit(width);
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await open('/');
    await press('Tab');
    expect(await focus(page)).toMatchObject({ text: 'Đến nội dung chính', seen: true, marked: true });
    await press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung');
    await tabTo(page, 'Tên xã, phường, đặc khu');
    await page.keyboard.type('suoi mo');
    await press('Enter');
    await page.getByText('nơi khớp với').waitFor();
    await tabTo(page, 'Xã Suối Mơ');
    await press('Enter');
    await page.waitForURL(`**${COMMUNE}`);
    await tabTo(page, 'Biết');
    await press('Enter');
    await page.waitForURL(`**${COMMUNE}/biet`);
    await tabTo(page, 'Tìm trong sổ');
    await page.keyboard.type('cau treo');
    await press('Enter');
    await page.waitForURL('**tim=cau+treo**');
    await leave();
  });
});

interface Focus {
  readonly text: string;
  /** It is inside the window. */
  readonly seen: boolean;
  /** It shows that it has the focus. */
  readonly marked: boolean;
}

/** What has the focus: its label or words, and whether a person can see that it has it. */
const focus = (page: import('playwright-core').Page): Promise<Focus> =>
  page.evaluate<Focus>(`(() => {
    const one = document.activeElement;
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return {
      text: (one.labels?.[0] ?? one).innerText.trim().split('\\n')[0],
      seen: box.width > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth + 1,
      marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
    };
  })()`);

/** Presses Tab until the focus stands on something that begins with these words; every stop on the way is visible and marked. */
async function tabTo(page: import('playwright-core').Page, words: string): Promise<void> {
  // Letters that arrive late move what stands below them, also out of the window again.
  await page.evaluate('document.fonts.ready.then(() => true)');
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const here = await focus(page);
    expect(here, `stop ${stops} on the way to ${words}`).toMatchObject({ seen: true, marked: true });
    if (here.text.startsWith(words)) return;
  }
  throw new Error(`Nothing that begins with "${words}" can be reached by Tab`);
}

const unitOf = async (name: string): Promise<string> =>
  (await here.site.room.db.selectFrom('org.unit_version').select('unit_id').where('name', '=', name).executeTakeFirstOrThrow())
    .unit_id;
