import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryStore } from '#kernel/testing/memory-store.ts';
import { acceptSlide } from './slides.ts';
import { openBrowser, watcher } from './testing/browser.ts';
import { makeStand, type IslandPage, type Stand } from './testing/stand.ts';
import { lacksForWerift } from './testing/tools.ts';
import { WeriftEngine } from './werift/engine.ts';

const lacks = lacksForWerift() !== null;
let [browser, stand]: [Browser, Stand] = [] as never;

beforeAll(async () => {
  if (lacks) return;
  const settings = { hosts: ['127.0.0.1'], address: null, ports: null, iceServers: [] };
  const makeEngine: Parameters<typeof makeStand>[0]['makeEngine'] = (events) => new WeriftEngine(settings, events);
  [browser, stand] = await Promise.all([openBrowser(), makeStand({ makeEngine })]);
});
afterAll(async () => {
  if (lacks) return;
  await browser.close();
  await stand.close();
});

const open = (page: IslandPage, worse?: string) =>
  watcher(browser, stand.address({ viewer: { role: 'site', site: 'hall' }, sends: 'hall', page }), worse);

/** A browser behind a wall that lets no UDP through. */
const NO_UDP = `globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(config) { super({ ...config, iceTransportPolicy: 'relay' }); }
}`;
const REFUSED = `navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); }`;
/** A camera with its lid on and a microphone that is off. */
const DARK_AND_SILENT = `navigator.mediaDevices.getUserMedia = async () => {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').fillRect(0, 0, 10, 10);
  setInterval(() => canvas.getContext('2d').fillRect(0, 0, 300, 150), 100);
  const sound = new AudioContext().createMediaStreamDestination().stream;
  return new MediaStream([...canvas.captureStream(10).getTracks(), ...sound.getTracks()]);
}`;

async function found(worse?: string): Promise<readonly string[]> {
  const { page } = await open('media-check', worse);
  await page.locator('button').click();
  await page.locator('button', { hasText: 'Kiểm tra lại' }).waitFor();
  const all = await page.locator('.media-findings li').allTextContents();
  await page.context().close();
  return all.map((text) => text.replace(/\d+/g, '#'));
}

/** How fast is a matter of the machine at that moment. */
const LINE: unknown = expect.stringMatching(/^Đường (truyền: tốt \(gửi|gửi) lên khoảng # kbit/);

// They wait more than they work, so they wait together.
describe.concurrent('scripts of the pages', () => {
  test.skipIf(lacks)('the check says what is right and, in words, what is wrong', async () => {
    const [good, refused, covered, walled] = await Promise.all([found(), found(REFUSED), found(DARK_AND_SILENT), found(NO_UDP)]);
    expect(good).toEqual(['Máy quay: tốt (#×#)', 'Micrô: tốt', LINE]);
    expect(refused).toEqual([expect.stringContaining('chưa được phép'), LINE]);
    expect(covered).toEqual([expect.stringContaining('tối đen'), expect.stringContaining('không thu được tiếng'), LINE]);
    expect(walled).toEqual(['Máy quay: tốt (#×#)', 'Micrô: tốt', expect.stringContaining('UDP'), LINE]);
  });

  test.skipIf(lacks)(
    'a line without UDP goes down the ladder by itself, and says so; a second tab waits for the camera',
    async () => {
      await stand.picture({ chair: 'chair' });
      const walled = await open('conference-media', NO_UDP);
      const { page } = walled;
      await page.locator('.media-stage:not([data-rung="A"])').waitFor();
      expect(await page.locator('.media-stage').textContent()).toContain('tự hạ một mức');
      const second = await page.context().newPage();
      await second.goto(page.url());
      await second.locator('.media-state', { hasText: 'Một thẻ khác' }).waitFor();
      await page.close();
      await second.locator('.media-own button').waitFor();
      await second.context().close();
    },
  );

  /** A screen that shows one page, and after a while another. */
  const TWO_PAGES = `navigator.mediaDevices.getDisplayMedia = async () => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1600, 900];
  const pen = canvas.getContext('2d');
  let ticks = 0;
  setInterval(() => { pen.fillStyle = (ticks += 1) < 30 ? '#204060' : '#e0d0b0'; pen.fillRect(0, 0, 1600, 900); }, 100);
  return canvas.captureStream(10);
}`;

  test.skipIf(lacks)('a shared screen becomes page images, one for each page, which the server draws anew', async () => {
    const { page } = await open('media-slides', TWO_PAGES);
    await page.locator('button').click();
    await page.getByText('Đang chiếu trang 2').waitFor();
    expect(stand.slides).toHaveLength(2);
    const kept = await acceptSlide(memoryStore(), stand.slides[0] ?? Buffer.alloc(0));
    expect(kept).toMatchObject({ ok: true, value: { mime: 'image/webp', width: 1280, height: 720 } });
    await page.context().close();
  });
});

test('what is no picture or too large is no slide', async () => {
  const why = async (bytes: Buffer) => ((await acceptSlide(memoryStore(), bytes)) as { why?: string }).why;
  expect(await why(Buffer.from('<svg/>'))).toBe('conferences.media.slides.not-picture');
  expect(await why(Buffer.alloc(500_000))).toBe('conferences.media.slides.too-large');
});
