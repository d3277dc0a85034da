import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { inlineParts } from '#src/testing/page-faults.ts';
import { liveSite, type LiveSite } from '#src/testing/live-site.ts';
import { catalogueOf, colourfulAmong, tellingAmong, type Catalogue, type CataloguePage } from './catalogue.ts';
import { axeFaults, clippedFaults, faultsWithoutStyle, orderFaults, unfold, unmarkedFaults, widthFaults } from './examine.ts';
import { hasChromium, openBrowser, visit } from './journey.ts';
import { round } from './rounds.ts';

/** Routes that never show a page of their own, and why. */
const LEAD_ON: Readonly<Record<string, string>> = {
  '/:a/:b/:c/biet': 'registers of old communes, four names deep: the demonstration has none, and they lead to the present one',
  '/:a/:b/:c/biet/so.csv': 'the same',
  '/:a/:b/:c/biet/rss.xml': 'the same',
  '/:a/:b/:c/biet/quy/:period': 'the same',
  '/:a/:b/:c/biet/quy/:period/so.csv': 'the same',
  '/:a/:b/:c/:d/ban': 'villages of old communes, four names deep: the only one there had nothing to decide',
  '/:a/:b/:c/:d/ban/bang.csv': 'the same',
  '/hoi-nghi/ghi-hinh/:recording/:part': 'opens only by a link that a form gives for some hours',
  '/hoi-nghi/hop/:conference/luong/:file': 'files of a stream: there are some only while somebody is seen',
  '/rss.xml': 'leads to the feed of publications',
  '/theo-doi/bo-het/:token/ngay': 'mail programs send here; who opens it is led to the page with the button',
};

const COMMUNE = '/tinh-minh-hoa/xa-suoi-mo';
const PAGE_BUDGET = 30_000;
const FONT_BUDGET = 60_000;

let site: LiveSite;
let browser: Browser;
let catalogue: Catalogue;
let everything: readonly CataloguePage[];
beforeAll(async () => {
  site = await liveSite();
  catalogue = await catalogueOf(site);
  everything = [...catalogue.pages, ...catalogue.wrongForms];
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  if (hasChromium) await browser.close();
  await site.close();
});

const nameOf = ({ path, viewer, status }: CataloguePage): string => `${path} ${viewer || 'stranger'} ${status}`;

describe('the catalogue', () => {
  test('has every route that the site registers: a new page comes in by itself, or fails here', () => {
    expect(catalogue.unopened.toSorted()).toEqual(Object.keys(LEAD_ON).toSorted());
  });

  test('has strangers, all roles and refusals', () => {
    const counts = Object.groupBy(everything, ({ viewer }) => viewer || 'stranger');
    for (const viewer of ['stranger', 'congchuc', 'lanhdao', 'quantri-minhhoa', 'truongthon', 'hieutruong'] as const)
      expect(counts[viewer]?.length, viewer).toBeGreaterThan(0);
    expect(new Set(everything.map(({ status }) => status))).toEqual(new Set([200, 403, 404, 422]));
  });

  test('every form that needs something and gets nothing comes back with 422', () => {
    expect(catalogue.wrongForms.filter(({ status }) => status !== 422).map(nameOf)).toEqual([]);
    expect(catalogue.wrongForms.length).toBeGreaterThan(25);
  });
});

describe('the HTML of every kind of page', () => {
  test('is valid, without inline script or style', async () => {
    const faults: Record<string, string[]> = {};
    for (const page of everything) {
      const found = (await htmlFaults(page.html)).filter((fault) => fault !== 'inline style or script');
      const all = [...found, ...inlineParts(page.html)];
      if (all.length > 0) faults[nameOf(page)] = all;
    }
    expect(faults).toEqual({});
  });

  test('reads in order: skip link, head, one h1 before all other headings of the main part, foot', () => {
    const wrong = everything.filter(({ html }) => {
      const parts = ['class="skip"', '<header class="masthead"', '<main', '<h1', '</main>', '<footer class="footer"'];
      const places = parts.map((part) => html.indexOf(part));
      const inOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
      const firstHeading = /<h[1-6]/.exec(html.slice(html.indexOf('<main')))?.[0];
      return !inOrder || firstHeading !== '<h1' || html.split('<h1').length !== 2;
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('is valid in English too, and says its language', async () => {
    const faults: Record<string, string[]> = {};
    for (const { path, viewer } of catalogue.pages) {
      const headers = { cookie: `ngon-ngu=en; ${catalogue.cookies.get(viewer)}` };
      const { payload } = await site.app.inject({ method: 'GET', url: path, headers });
      const found = await htmlFaults(payload);
      if (!payload.includes('<html lang="en">')) found.push('does not say that it is English');
      if (/\b(?:undefined|null|NaN)\b|\[object/.test(payload)) found.push('shows a value that is none');
      const others = found.filter((fault) => fault !== 'inline style or script');
      if (others.length > 0) faults[`${path} ${viewer}`] = others;
    }
    expect(faults).toEqual({});
  });
});

/**
 * Telling pages are opened in Vietnamese, the longer language, unfolded, and measured at all widths; the HTML of all is checked above.
 * Axe takes most of the time: it runs where an element or class is new and on a third of the others, in turn on the phone and on the desk.
 */
const AXE_WIDTHS = [360, 1280] as const;
/** Milliseconds for one round through all pages: much more than it takes, for a machine that does other things as well. */
const PATIENCE = 600_000;

describe.skipIf(!hasChromium)('in the browser', () => {
  test(
    'every kind of page: axe finds nothing, nothing sticks out, is cut off or lost',
    async () => {
      const faults: Record<string, string[]> = {};
      const telling = tellingAmong(catalogue.pages, 12);
      expect(telling.length).toBeGreaterThan(80);
      const colourful = colourfulAmong(telling);
      expect(colourful.size).toBeGreaterThan(20);
      await round(browser, { site, cookies: catalogue.cookies }, 'vi', telling, async (page, stop) => {
        await unfold(page);
        const found = await widthFaults(page);
        found.push(...(await orderFaults(page)), ...(await clippedFaults(page)));
        const width = AXE_WIDTHS[telling.indexOf(stop) % AXE_WIDTHS.length] ?? AXE_WIDTHS[0];
        await page.setViewportSize({ width, height: 900 });
        if (colourful.has(stop)) found.push(...(await axeFaults(page)));
        else if (telling.indexOf(stop) % 3 === 0) found.push(...(await axeFaults(page, 'no-colours')));
        found.push(...(await faultsWithoutStyle(page)));
        if (found.length > 0) faults[nameOf(stop)] = found;
      });
      expect(faults).toEqual({});
    },
    PATIENCE,
  );

  test(
    'forms that come back: axe finds nothing on a phone, nothing sticks out, and what is wrong is marked',
    async () => {
      const faults: Record<string, string[]> = {};
      await round(
        browser,
        { site, cookies: catalogue.cookies },
        'vi',
        tellingAmong(catalogue.wrongForms, 12),
        async (page, stop) => {
          await Promise.all([page.waitForEvent('load'), page.evaluate(sendWithoutNeeded(stop.action))]);
          await unfold(page);
          const found = [...(await widthFaults(page)), ...(await orderFaults(page)), ...(await axeFaults(page, 'no-colours'))];
          found.push(...(await unmarkedFaults(page)));
          if (found.length > 0) faults[`${nameOf(stop)} ${stop.action}`] = found;
        },
      );
      expect(faults).toEqual({});
    },
    PATIENCE,
  );

  test('the page of a commune weighs little: HTML and style at most 30 kB, fonts at most 60 kB, no script', async () => {
    const { page, open, leave } = await visit(browser, site, 360);
    const fonts = new Map<string, number>();
    const scripts: string[] = [];
    page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.set(response.url(), Number(response.headers()['content-length']));
    });
    for (const path of [COMMUNE, `${COMMUNE}/biet`]) {
      await open(path);
      await page.evaluate('document.fonts.ready');
      const styles = await page.evaluate<string[]>(
        "[...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href'))",
      );
      expect(styles).toHaveLength(1);
      const sizes = await Promise.all([path, ...styles].map(zipped));
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        path,
      ).toBeLessThanOrEqual(PAGE_BUDGET);
    }
    expect(fonts.size).toBeGreaterThan(0);
    expect([...fonts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FONT_BUDGET);
    expect(scripts).toEqual([]);
    await leave();
  });
});

/** Sends a form of the page as it is, but for the fields it needs. */
const sendWithoutNeeded = (action: string): string => `(() => {
  const form = [...document.forms].find((one) => one.getAttribute('action') === ${JSON.stringify(action)} && one.querySelector('[required]'));
  for (const one of form.querySelectorAll('[required]')) one.disabled = true;
  form.submit();
})()`;

/** Bytes sent, compressed as browsers ask for it. */
async function zipped(path: string): Promise<number> {
  const answer = await site.app.inject({ method: 'GET', url: path, headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers['content-encoding']).toBe('gzip');
  return answer.rawPayload.length;
}
