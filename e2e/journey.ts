import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import type { LiveSite, Role } from '#src/testing/live-site.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);
if (!hasChromium)
  process.stderr.write(
    `Journeys in a browser are skipped: no ${executablePath}. Install chromium ("apt-get install chromium"), or set CHROMIUM.\n`,
  );

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync ' +
  '--use-fake-device-for-media-stream --use-fake-ui-for-media-stream --autoplay-policy=no-user-gesture-required --allow-loopback-in-peer-connection';

/** An old phone and a desk. */
const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 1280: 900 };

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: ARGS.split(' ') });

/** What is tested is the way of pictures, and other tests need the machine too. */
const SMALL_PICTURES = `
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (wanted) => real({ ...wanted, video: { width: 320, height: 180, frameRate: 10 } });`;

/** Somebody at a browser of their own, and everything that went wrong in it. */
export interface Visitor {
  readonly page: Page;
  /** Goes to an address of the site. @returns the status */
  open(path: string): Promise<number>;
  signIn(role: Role): Promise<void>;
  /** Ends the visit; fails when the browser complained, or anything was fetched from elsewhere. */
  leave(): Promise<void>;
}

/** @param expected complaints of the console that belong to the journey, such as a page that is not there */
export async function visit(
  browser: Browser,
  site: LiveSite,
  width: number,
  options: Pick<BrowserContextOptions, 'javaScriptEnabled' | 'permissions'> & { readonly expected?: RegExp } = {},
): Promise<Visitor> {
  const { expected = /$^/, ...contextOptions } = options;
  const context = await browser.newContext({
    ...contextOptions,
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    acceptDownloads: true,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // A busy machine is no fault.
  page.setDefaultTimeout(30_000);
  if (options.permissions?.includes('camera')) await page.addInitScript(SMALL_PICTURES);
  const complaints: string[] = [];
  // Of a status the browser says only that there was one; `response` knows where.
  page.on('console', (message) => {
    const tells = ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource');
    if (tells) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) complaints.push(`asked elsewhere: ${request.url()}`);
    if (options.javaScriptEnabled === false && request.resourceType() === 'script') complaints.push(`script: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  onTestFailed(async () => {
    if (page.isClosed()) return;
    const text = await page.evaluate<string>('document.body.innerText').catch(() => 'The page is gone.');
    process.stderr.write(`\nWhere it stopped: ${page.url()}\n${text.slice(0, 2000)}\n`);
  });
  return {
    page,
    open: async (path) => (await page.goto(`${site.origin}${path}`))?.status() ?? 0,
    signIn: (role) => signIn(page, site, role, site.passwords[role]),
    leave: async () => {
      await context.close();
      expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
    },
  };
}

/** Through the page, as people do it. @param login a role of the demonstration or any other login name */
export async function signIn(page: Page, site: LiveSite, login: string, password: string): Promise<void> {
  await page.goto(`${site.origin}/dang-nhap`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** On a phone the menu of somebody signed in is folded; on a desk all of it is in sight. */
export async function unfoldMenu(page: Page): Promise<void> {
  const fold = page.getByText('Các mục', { exact: true });
  if (await fold.isVisible()) await fold.click();
}

/** Pixels that the page is wider than the screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

export const addressOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
