import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { liveSite, type LiveSite } from '#src/testing/live-site.ts';
import { hasChromium, openBrowser, visit, type Visitor } from './journey.ts';

/** A whole site and a browser for the tests of one file: there from their first test to their last. */
export interface Stage {
  readonly site: LiveSite;
  readonly browser: Browser;
  /** Somebody who comes to the site at a browser of their own. */
  visit(width: number, options?: Parameters<typeof visit>[3]): Promise<Visitor>;
}

/** @param prepare what must be there before the first test @param options of the site */
export function stage(
  prepare: (site: LiveSite) => Promise<void> = async () => undefined,
  options: Parameters<typeof liveSite>[0] = {},
): Stage {
  let site: LiveSite;
  let browser: Browser;
  beforeAll(async () => {
    if (!hasChromium) return;
    [site, browser] = await Promise.all([liveSite(options), openBrowser()]);
    await prepare(site);
  });
  afterAll(async () => {
    if (!hasChromium) return;
    await browser.close();
    await site.close();
  });
  return {
    get site() {
      return site;
    },
    get browser() {
      return browser;
    },
    visit: (width, options) => visit(browser, site, width, options),
  };
}
