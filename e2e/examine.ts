import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { sideways } from './journey.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Reflow (1280 px enlarged four times), an old phone, 1280 px enlarged twice, a desk. */
const WIDTHS = [320, 360, 640, 1280] as const;
const HEIGHT = 900;

/** Colours are most of the work; a page shown again has those it had before. */
const WITHOUT_COLOURS = { 'color-contrast': { enabled: false } };

/** What axe finds in the page as it stands. Without frames its short way is enough, and fast. */
export async function axeFaults(page: Page, colours: 'colours' | 'no-colours' = 'colours'): Promise<string[]> {
  const rules = { 'target-size': { enabled: true }, ...(colours === 'colours' ? {} : WITHOUT_COLOURS) };
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: STANDARDS, resultTypes: ['violations'], rules })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
    return `axe ${id}: ${where.join(' ')}`;
  });
}

/** Opens everything that can be unfolded: what is folded is examined by nobody. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");

/** Sideways scrolling at every width, and on a phone with letters set twice as large. */
export async function widthFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const measure = async (what: string): Promise<void> => {
    if ((await sideways(page)) > 0) faults.push(`sideways at ${what}: ${(await widest(page)).join(' ')}`);
  };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await measure(`${width} px`);
  }
  await page.setViewportSize({ width: 360, height: HEIGHT });
  await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
  await measure('360 px with large letters');
  await page.evaluate("document.documentElement.style.removeProperty('font-size')");
  return faults;
}

/** What makes a page too wide: the innermost. */
const widest = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const out = [...document.querySelectorAll('body *')].filter(
      (e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.scroll'));
    return out.filter((e) => !out.some((other) => other !== e && e.contains(other))).slice(0, 3).map((e) => e.outerHTML.slice(0, 160));
  })()`);

/**
 * What one reads from top to bottom is in the order of the document, which is the order without styles and by voice. The
 * page must be one column wide. Tiles stand where the provinces lie.
 */
export const orderFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const read = [...document.querySelectorAll('body :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, label, legend, summary, button, input, select, textarea)')]
      .filter((e) => !e.closest('svg, .skip, .tiles') && e.checkVisibility({ visibilityProperty: true }))
      .map((e) => ({ e, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && box.height > 2);
    return read.flatMap(({ e, box }, index) => {
      const before = read[index - 1];
      return before !== undefined && box.bottom <= before.box.top ? ['out of order: ' + before.e.outerHTML.slice(0, 100) + ' / ' + e.outerHTML.slice(0, 100)] : [];
    }).slice(0, 3);
  })()`);

/** Words cut off by the box they stand in. */
export const clippedFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() =>
    [...document.querySelectorAll('body *')]
      .filter((e) => e.innerText && !e.closest('svg, .unseen, select') && e.checkVisibility() && getComputedStyle(e).overflowX !== 'visible' && getComputedStyle(e).overflowX !== 'auto')
      .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
      .slice(0, 3).map((e) => 'cut off: ' + e.outerHTML.slice(0, 160)))()`);

/**
 * Switches all styles off, for good.
 * @returns words that are lost with them, and words that then run into each other because nothing but a style kept them apart
 */
export const faultsWithoutStyle = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const words = () => document.body.innerText.toLowerCase().split(/\\s+/).filter(Boolean);
    const styled = words();
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) link.disabled = true;
    if (getComputedStyle(document.body).fontFamily.includes('Be Vietnam')) return ['the styles are still there'];
    const bare = words();
    const letters = bare.join(' ');
    const lost = [...new Set(styled)].filter((word) => !letters.includes(word));
    const joined = [...new Set(bare)].filter((word) => !styled.includes(word) && styled.some((start) => start.length > 1 && word !== start && word.startsWith(start) && /^[\\p{L}\\d]/u.test(word.slice(start.length)) && styled.includes(word.slice(start.length))));
    return [...lost.map((word) => 'lost without style: ' + word), ...joined.map((word) => 'runs together without style: ' + word)].slice(0, 8);
  })()`);

/** After a form came back: the list of errors leads to every field that is wrong, and the words stand at the field too. */
export const unmarkedFaults = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const links = [...document.querySelectorAll('.error-summary a')];
    if (links.length === 0) return ['no list of errors'];
    return links.flatMap((link) => {
      const field = document.getElementById(link.hash.slice(1));
      const told = field?.closest('.field, fieldset')?.querySelector('.field-error');
      return told ? [] : ['not marked: ' + link.outerHTML];
    });
  })()`);
