import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, clippedFaults, faultsWithoutStyle, orderFaults, unfold, unmarkedFaults, widthFaults } from './examine.ts';
import { hasChromium, openBrowser } from './journey.ts';

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  if (hasChromium) await browser.close();
});

/** A page of its own, sound but for what is put into it. */
async function examined(main: string, style = '', withAxe = true): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.setContent(`<!doctype html><html lang="vi"><head><title>Trang</title><link rel="stylesheet"
    href="data:text/css,${encodeURIComponent(`body { font-family: 'Be Vietnam Pro' } ${style}`)}"></head>
    <body><main><h1>Trang</h1>${main}</main></body></html>`);
  await unfold(page);
  const found = [...(await widthFaults(page)), ...(await orderFaults(page)), ...(await clippedFaults(page))];
  if (withAxe) found.push(...(await axeFaults(page)));
  found.push(...(await faultsWithoutStyle(page)));
  await page.close();
  return found.map((fault) => fault.split(':')[0] ?? '');
}

const summary = (href: string) => `<div class="error-summary"><a href="${href}">Xin điền ô này.</a></div>`;

describe.skipIf(!hasChromium)('who examines pages', () => {
  test('finds nothing in a sound page', async () => {
    const main = '<p>Một hai</p><details><summary>Thêm</summary><p>Ba</p></details><p><a href="/">Về trang chính</a></p>';
    expect(await examined(main)).toEqual([]);
  });

  test.each([
    ['sideways at 320 px', `<p>${'x'.repeat(200)}</p>`, ''],
    ['sideways at 360 px with large letters', '<p><span>Thuyết minh</span></p>', 'span { display: block; width: 12rem }'],
    ['sideways at 640 px', '<details><summary>Thêm</summary><p>rộng</p></details>', 'details p { width: 700px }'],
    ['out of order', '<div><p>sau</p><p>trước</p></div>', 'div { display: flex; flex-direction: column-reverse }'],
    ['cut off', '<p class="a">dài quá nên bị cắt</p>', '.a { width: 40px; white-space: nowrap; overflow: hidden }'],
    ['axe label', '<input>', ''],
    ['axe color-contrast', '<p class="a">khó đọc quá</p>', '.a { color: #ccc; background: #fff }'],
    ['axe target-size', '<button>a</button><button>b</button>', 'button { width: 12px; height: 12px; padding: 0; border: 0 }'],
    ['runs together without style', '<p><a href="/a">Một</a><a href="/b">Hai</a> một hai</p>', 'p { display: flex; gap: 30px }'],
  ])('finds %s', async (kind, main, style) => {
    expect(await examined(main, style, kind.startsWith('axe'))).toContain(kind);
  });

  test('finds an error that leads nowhere, and a form that came back without any', async () => {
    const page = await browser.newPage();
    await page.setContent(`${summary('#o-a')}<div class="field"><p class="field-error">Xin điền.</p><input id="o-a"></div>`);
    expect(await unmarkedFaults(page)).toEqual([]);
    await page.setContent(`${summary('#o-b')}<div class="field"><input id="o-b"></div>`);
    expect(await unmarkedFaults(page)).toHaveLength(1);
    await page.setContent('<p>Xong</p>');
    expect(await unmarkedFaults(page)).toHaveLength(1);
    await page.close();
  });
});
