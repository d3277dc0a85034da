import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { LANGS } from '#kernel/words.ts';
import { kieuDocument } from './kieu/kieu-document.tsx';
import { type PageStyle, buildStyle } from './stylesheet.ts';

let style: PageStyle;
beforeAll(() => {
  style = buildStyle();
});

describe.each(LANGS)('page of components, %s', (lang) => {
  test('is valid HTML', async () => {
    expect(await htmlFaults(kieuDocument(lang, '/_/style.css'))).toEqual([]);
  });

  test('has no inline style or script, and no address of another host but the sample one', () => {
    const html = kieuDocument(lang, '/_/style.css');
    expect(html).not.toMatch(/ style=| on\w+=|<script|javascript:/);
    expect(html.replaceAll('https://diemcau.example', '')).not.toMatch(/(src|href|action)="(https?:)?\/\//);
  });

  test('every component of every kind together with the stylesheet stays below a page budget of 30 kB', () => {
    const html = kieuDocument(lang, style.path);
    const weight = gzipSync(html).length + gzipSync(style.css, { level: 9 }).length;
    expect(weight).toBeLessThan(30_000);
  });
});

test('ids are unique, and every link inside the page and every ARIA reference finds its target or is a sample', () => {
  const html = kieuDocument('vi', '/_/style.css');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids.length).toBe(new Set(ids).size);
  const references = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  expect(references.length).toBeGreaterThan(30);
  expect(references.filter((id) => !ids.includes(id))).toEqual([]);
});

/** Pages of a running meeting, which come to life only with one. */
const OF_A_MEETING = /^(?:hall|clock|media|recording|region)(?:-|$)/;

/** Classes that only other pages or states write. */
const ELSEWHERE = new Set([
  'board',
  'board-figure',
  'board-row',
  'button-danger',
  'photo',
  'kept-lines',
  'card-quiet',
  'frame-wide',
  'keep',
  'screen-only',
  'line-la',
  'line-son',
  'line-nhat',
  'sort-up',
  'unit-aside',
  'nothing',
  'poster-large',
]);

test('the page uses every class of the stylesheet, and no class the stylesheet does not know', () => {
  const folder = path.join(import.meta.dirname, 'style');
  const css = readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\//g, '');
  const styled = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''));
  const html = kieuDocument('vi', '/_/style.css');
  const used = new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' ')));
  const elsewhere = (name: string): boolean => ELSEWHERE.has(name) || OF_A_MEETING.test(name);
  expect([...styled].filter((name) => !used.has(name) && !elsewhere(name))).toEqual([]);
  const unstyled = [
    'table-box',
    'figure-folded',
    'legend-none',
    'tile-none',
    'sort-none',
    'big',
    'big-words',
    'card-top',
    'chip-none',
    'bar-label',
    'line-cham',
  ];
  expect([...used].filter((name) => !styled.has(name) && !unstyled.includes(name))).toEqual([]);
});
