import type { Browser, Page } from 'playwright-core';
import type { LiveSite } from '#src/testing/live-site.ts';
import { visit, type Visitor } from './journey.ts';
import type { Cookies, Viewer } from './viewers.ts';

/** Refusals belong to the catalogue; a style or a script that fails does not. */
const REFUSED = /^4(?:03|04|22) (?!.*\/_\/)/;
/** A renderer keeps one core busy, and this process hardly any: two at a time. */
const LANES = 2;

interface Stop {
  readonly path: string;
  readonly viewer: Viewer;
}

/** Opens every page as those who see it, in that language, and looks at it. One context per viewer and lane. */
export async function round<One extends Stop>(
  browser: Browser,
  { site, cookies }: { readonly site: LiveSite; readonly cookies: Cookies },
  lang: string,
  stops: readonly One[],
  look: (page: Page, stop: One) => Promise<void>,
): Promise<void> {
  const queue = stops.toSorted((a, b) => a.viewer.localeCompare(b.viewer));
  const lane = async (): Promise<void> => {
    let visitor: Visitor | null = null;
    let viewer: Viewer | null = null;
    for (let stop = queue.shift(); stop !== undefined; stop = queue.shift()) {
      if (visitor === null || viewer !== stop.viewer) {
        await visitor?.leave();
        visitor = await visit(browser, site, 360, { expected: REFUSED });
        viewer = stop.viewer;
        await visitor.page.context().addCookies(cookiesFor(site.origin, lang, cookies.get(viewer) ?? ''));
      }
      await visitor.open(stop.path);
      await look(visitor.page, stop);
    }
    await visitor?.leave();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const cookiesFor = (url: string, lang: string, header: string) =>
  [`ngon-ngu=${lang}`, ...header.split('; ').filter(Boolean)].map((text) => {
    const [name = '', ...value] = text.split('=');
    return { name, value: value.join('='), url };
  });
