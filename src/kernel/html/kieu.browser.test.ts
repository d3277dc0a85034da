import { existsSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kieuDocument } from './kieu/kieu-document.tsx';
import { buildStyle } from './stylesheet.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath);
if (missing)
  process.stderr.write(`Browser tests of the components are skipped: no ${executablePath}. Install chromium, or set CHROMIUM.\n`);

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** The policy the server sends: whatever breaks it shows up as a message in the console. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

let server: Server;
let browser: Browser;
let base = '';

beforeAll(async () => {
  if (missing) return;
  const style = buildStyle();
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const font = style.fonts.find((file) => file.path === url.pathname);
    if (font !== undefined) return response.setHeader('content-type', font.type).end(font.bytes);
    if (url.pathname === style.path) return response.setHeader('content-type', 'text/css').end(style.css);
    response.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
    const lang = url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
    return response.end(kieuDocument(lang, url.searchParams.has('bare') ? '/none.css' : style.path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kieu`;
  browser = await chromium.launch({ executablePath, args: ARGS.split(' ') });
});

afterAll(async () => {
  if (missing) return;
  await browser.close();
  server.close();
});

async function open(width: number, query = ''): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${base}?${query}`);
  await page.evaluate('document.fonts.ready');
  return { page, complaints };
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.skipIf(missing)('page of components in a browser', () => {
  test.each([
    [360, 'vi'],
    [1280, 'en'],
  ] as const)('axe finds nothing at %i px, %s', async (width, lang) => {
    const { page, complaints } = await open(width, `lang=${lang}`);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('nothing sticks out sideways, also with letters set twice as large', async () => {
    const { page } = await open(1280);
    for (const width of [1280, 640, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    await page.evaluate('document.documentElement.style.setProperty("font-size", "200%")');
    expect(await sideways(page)).toBe(0);
  });

  test('without the stylesheet the page reads in order, and hidden helpers stay small', async () => {
    const { page } = await open(360, 'bare');
    const order = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.skip, header, h1, h2, footer')].map((e) => e.tagName + '.' + e.className)",
    );
    expect(order[0]).toBe('A.skip');
    expect(order[1]).toBe('HEADER.masthead');
    expect(order[2]).toBe('H1.');
    expect(order.at(-1)).toBe('FOOTER.footer');
    expect(await sideways(page)).toBeLessThan(200);
  });

  test('the fonts served are taken by the browser', async () => {
    const { page } = await open(1280);
    const faces = await page.evaluate<string[]>("[...document.fonts].map((face) => face.weight + ' ' + face.status)");
    expect(faces).toEqual(['400 loaded', '400 loaded', '600 loaded', '600 loaded']);
  });

  test('the first Tab shows the skip link, and it leads to the main part', async () => {
    const { page } = await open(360);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top')).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung');
  });

  test('the error summary leads to the field', async () => {
    const { page } = await open(1280);
    await page.locator('#sai-loi a').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('sai-name');
  });

  test('stacked marks are not cut off: every heading line has room for them', async () => {
    const { page } = await open(360);
    const tight = await page.evaluate<string[]>(
      "[...document.querySelectorAll('body *')].filter((e) => e.childNodes.length && getComputedStyle(e).overflow === 'hidden' && !e.closest('svg') && !e.matches('.unseen, progress') && e.scrollHeight > e.clientHeight + 1).map((e) => e.className)",
    );
    expect(tight).toEqual([]);
    const ratios = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1, h2, h3')].map((e) => parseFloat(getComputedStyle(e).lineHeight) / parseFloat(getComputedStyle(e).fontSize))",
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1.3);
  });
});
