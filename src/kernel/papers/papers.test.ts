import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Block,
  type OfficialPaper,
  type Paper,
  paragraph,
  scan,
  signatures,
  italic,
  centred,
  toDocx,
  toPdf,
} from './index.ts';
import { docxText } from './testing/read-docx.ts';
import { readPdf } from './testing/read-pdf.ts';
import { letter, minutes, poster, recognition, report, resolution, sealedSlips, slips } from './testing/samples.ts';

const SAMPLES: readonly (readonly [string, () => Paper])[] = [
  ['a report with annexes', report],
  ['a decision', recognition],
  ['a letter', letter],
  ['a Party resolution', resolution],
  ['minutes of a village', minutes],
  ['a poster', poster],
  ['slips, four a page', () => slips(9)],
  ['slips, two a page', () => slips(5, 2)],
  ['slips, one and eight a page', () => slips(9, 8)],
  ['slips with parts to cut off', () => sealedSlips(3)],
];

/** Words without the dots to write on, which Word draws itself and PDF sets. */
const words = (text: string): string[] =>
  text
    .replaceAll('\u00A0', ' ')
    .split(/\s+/)
    .filter((word) => !/^\.*$/.test(word));

test.each(SAMPLES)('Word and PDF say the same words in the same order: %s', async (_, make) => {
  const inPdf = words((await readPdf(await toPdf(make()))).pages.join('\n'));
  expect(inPdf.length).toBeGreaterThan(20);
  expect(words(docxText(await toDocx(make())))).toEqual(inPdf);
});

test.each(SAMPLES)('the same paper gives the same PDF, byte by byte: %s', async (_, make) => {
  expect(Buffer.from(await toPdf(make())).equals(await toPdf(make()))).toBe(true);
});

const blockOf = (text: string, n: number): Block =>
  [paragraph(text), centred([italic(text), ' x']), scan('https://a.vn', 20, text), signatures([{ title: text }])][n % 4] ??
  paragraph(text);

test('whatever is written comes out of both, in NFC, nothing lost over the pages', async () => {
  const sentence = fc.array(fc.constantFrom('Điều', 'hòa', 'ngõ'.normalize('NFD'), '5', '<&">', 'ẤỆỖ', 'x'.repeat(120)), {
    minLength: 1,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 25 }), async (sentences) => {
      const body = sentences.map((parts, n) => blockOf(parts.join(' '), n));
      const paper: OfficialPaper = { ...minutes(), body, signatures: [] };
      const squash = (text: string): string => text.replaceAll(/[\s.]/g, '');
      const pdf = squash((await readPdf(await toPdf(paper))).pages.join(''));
      expect(squash(docxText(await toDocx(paper)))).toBe(pdf);
      const typed = sentences.map((parts, n) => (n % 4 === 3 ? parts.join('').toLocaleUpperCase('vi') : parts.join('')));
      let from = 0;
      for (const text of typed) {
        const at = pdf.indexOf(text.normalize('NFC'), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }),
    { numRuns: 25 },
  );
});

test('a run of 300 slips does not hold the event loop; each code is there once', async () => {
  const run = slips(300);
  await toPdf(slips(4));
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const pdf = await toPdf(run);
  const docx = await toDocx(run);
  clearInterval(watch);
  const read = await readPdf(pdf);
  expect(read.pages).toHaveLength(75);
  const inPdf = words(read.pages.join('\n'));
  const inDocx = words(docxText(docx));
  for (const { code } of run.slips) {
    expect(inPdf.filter((word) => word === code)).toHaveLength(1);
    expect(inDocx.filter((word) => word === code)).toHaveLength(1);
  }
  // A few milliseconds on a quiet machine; made in this thread, it would be seconds.
  expect(longest).toBeLessThan(400);
});
