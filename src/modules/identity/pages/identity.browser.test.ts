import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBody, makeHolding, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { browserSite, chromiumPath, hasChromium, type BrowserSite } from '../testing/browser-site.ts';
import { makeAccount, PASSWORD } from '../testing/factories.ts';

if (!hasChromium)
  process.stderr.write(`Browser tests of signing in are skipped: no ${chromiumPath}. Install chromium, or set CHROMIUM.\n`);

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

let site: BrowserSite;
let browser: Browser;

beforeAll(async () => {
  if (!hasChromium) return;
  site = await browserSite();
  browser = await chromium.launch({ executablePath: chromiumPath, args: ARGS.split(' ') });
  const { db } = site.room;
  const unit = await makeUnit(db, { name: 'Xã Suối Mơ' });
  const body = await makeBody(db, { unit, name: 'Ủy ban nhân dân xã Suối Mơ' });
  const chair = await makePerson(db, { unit, name: 'Nguyễn Thị Hoa', email: 'hoa@xa.example.vn' });
  await makeHolding(db, { person: chair, body, post: 'administrator', title: 'Quản trị viên' });
  await makeAccount(db, chair, { login: 'hoa.nguyen' });
});
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await site.close();
});

interface Opened {
  readonly page: Page;
  /** What the browser complained about: a broken policy, a script that failed. */
  readonly complaints: string[];
}

async function open(options: { readonly width?: number; readonly javaScriptEnabled?: boolean } = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** A phone that holds passkeys and always finds the right finger. */
async function withAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signIn(page: Page, back = '/tai-khoan'): Promise<void> {
  await page.goto(`${site.origin}/dang-nhap?ve=${encodeURIComponent(back)}`);
  await page.getByLabel('Tên đăng nhập').fill('hoa.nguyen');
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL(`${site.origin}${back}`);
}

describe.skipIf(!hasChromium)('in a real browser', () => {
  test('a passkey is added, opens a session by itself, and is removed', async () => {
    const { page, complaints } = await open();
    await withAuthenticator(page);
    await signIn(page, '/tai-khoan/khoa');
    await page.getByLabel('Tên khóa').fill('Điện thoại của tôi');
    await page.getByRole('button', { name: 'Thêm khóa' }).click();
    await page.getByRole('rowheader', { name: 'Điện thoại của tôi' }).waitFor();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.goto(`${site.origin}/dang-nhap?ve=%2Ftai-khoan%2Fkhoa`);
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.waitForURL(`${site.origin}/tai-khoan/khoa`);
    await page.getByRole('button', { name: 'Gỡ khóa' }).click();
    await page.getByText('Chưa có khóa nào').waitFor();
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  test('somebody without a passkey is told so and can go on with the password', async () => {
    const { page } = await open();
    await page.goto(`${site.origin}/dang-nhap`);
    await withAuthenticator(page);
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.getByText('Bạn vẫn có thể dùng mật khẩu').waitFor();
    expect(await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).isEnabled()).toBe(true);
  });

  test('without script everything but passkeys works, and nothing offers them', async () => {
    const { page } = await open({ javaScriptEnabled: false, width: 360 });
    await signIn(page);
    await page.goto(`${site.origin}/dang-nhap`);
    await page.goto(`${site.origin}/tai-khoan/khoa`);
    expect(await page.getByText('Thêm khóa cần trình duyệt mới').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Thêm khóa' }).isVisible()).toBe(false);
  });
});
