import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { paragraph } from '../blocks.ts';
import { askPdf, readPdf } from '../testing/read-pdf.ts';
import { letter, minutes, poster, recognition, report, sealedSlips, slips } from '../testing/samples.ts';
import { toPdf } from './to-pdf.ts';

test('page numbers are centred in the top margin from the second page on; each annex counts anew', async () => {
  const { pages } = await readPdf(await toPdf(report()), true);
  const firstLine = pages.map((page) => page.split('\n')[0]);
  expect(firstLine).toEqual(['ỦY BAN NHÂN DÂN', '2', '3', 'Phụ lục I', 'Phụ lục II']);
});

test('the head of a table stands again on each page, but is read out once', async () => {
  const bytes = await toPdf(report());
  const shown = (await readPdf(bytes, true)).pages.filter((page) => page.includes('STT'));
  const read = (await readPdf(bytes)).pages.filter((page) => page.includes('STT'));
  expect(shown.length).toBeGreaterThan(read.length);
  expect(read).toHaveLength(1);
});

test('tagged, in Vietnamese, with its title; pages have the sizes and fonts are embedded in part', async () => {
  const bytes = await toPdf(report());
  const file = Buffer.from(bytes).toString('latin1');
  expect(file).toMatch(/^%PDF-1\.7/);
  expect(file.match(/\/S \/TH\b/g)).toHaveLength(4);
  expect(file.match(/\/Scope \/Column/g)).toHaveLength(4);
  expect(file.match(/\/S \/TR\b/g)).toHaveLength(41);
  expect(file.match(/\/FontFile2/g)).toHaveLength(4);
  expect(file).toMatch(/\/FontName \/[A-Z]{6}\+Tinos/);
  expect(await askPdf(bytes, (pdf) => pdf.getMarkInfo())).toMatchObject({ Marked: true });
  expect((await askPdf(bytes, (pdf) => pdf.getMetadata())).info).toMatchObject({
    Language: 'vi-VN',
    Title: 'Báo cáo Kết quả thực hiện dân chủ ở cơ sở năm 2025',
    CreationDate: 'D:20260105011500Z',
  });
  expect(await askPdf(bytes, (pdf) => pdf.getViewerPreferences())).toMatchObject({ DisplayDocTitle: true });
  const { sizes } = await readPdf(bytes);
  expect(sizes.map((size) => size.map(Math.round))).toEqual([
    [595, 842],
    [595, 842],
    [595, 842],
    [842, 595],
    [595, 842],
  ]);
  expect(bytes.length).toBeLessThan(120_000);
});

test('a title with signs of XML leaves the properties whole', async () => {
  const bytes = await toPdf({ ...letter(), subject: 'A & B <c>' });
  const { info, metadata } = await askPdf(bytes, (pdf) => pdf.getMetadata());
  expect(info).toMatchObject({ Title: 'A ＆ B ‹c›' });
  expect(metadata?.get('dc:title')).toBe('A ＆ B ‹c›');
});

test('nothing stands outside the margins: 30 left, 15 right, 20 above and below', async () => {
  const body = Array.from({ length: 60 }, () => paragraph('Một câu ngắn. '.repeat(9)));
  const { places } = await readPdf(await toPdf({ ...minutes(), body }));
  expect(places.length).toBeGreaterThan(3);
  for (const { x, y, end } of places.flat()) {
    expect(x).toBeGreaterThanOrEqual(85.03);
    expect(end).toBeLessThan(595.28 - 42.5);
    expect(y).toBeGreaterThan(56.6);
    expect(y).toBeLessThan(841.89 - 56.6);
  }
});

test('justified lines end at the margin, and the spaces in them can be copied', async () => {
  const body = [paragraph('Chín chữ cái, '.repeat(40))];
  const { pages, places } = await readPdf(await toPdf({ ...minutes(), body, signatures: [] }));
  const lines = (pages[0] ?? '').split('\n').filter((line) => line.includes('chữ'));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(line).toMatch(/^(Chín|chữ|cái,)( +(Chín|chữ|cái,))*$/);
  const ends = new Map<number, number>();
  for (const { y, end } of places[0] ?? []) ends.set(y, Math.max(end, ends.get(y) ?? 0));
  for (const end of [...ends.values()].slice(-lines.length, -1)) expect(end).toBeCloseTo(595.28 - 42.52, 0);
});

test('a picture to scan is drawn as squares and has words', async () => {
  const bytes = await toPdf(poster());
  const file = Buffer.from(bytes).toString('latin1');
  expect(file).toContain('/S /Figure');
  expect(file).toContain('/Alt (');
  expect(file).not.toContain('/Subtype /Image');
  const drawn = [...file.matchAll(/\/Length (\d+)[^]*?stream\n/g)].map((found) => {
    const from = found.index + found[0].length;
    const data = Buffer.from(bytes.subarray(from, from + Number(found[1])));
    return found[0].includes('FlateDecode') ? inflateSync(data).toString('latin1') : '';
  });
  expect(Math.max(...drawn.map((page) => page.match(/ re$/gm)?.length ?? 0))).toBeGreaterThan(200);
});

test('a row higher than a page goes on over the next pages', async () => {
  const long = Array.from({ length: 900 }, (_, n) => `từ${n}`);
  const body = [
    {
      kind: 'table',
      columns: [
        { head: 'A', width: 1 },
        { head: 'B', width: 3 },
      ],
      rows: [[long.join(' '), 'b']],
    } as const,
  ];
  const { pages } = await readPdf(await toPdf({ ...minutes(), body, signatures: [] }));
  expect(pages.length).toBeGreaterThan(2);
  const found = pages.join('\n').match(/từ\d+/g) ?? [];
  expect(found).toEqual(long);
});

test('a signature is never alone: at least the end of the text stands with it', async () => {
  for (let count = 20; count < 34; count += 1) {
    const body = Array.from({ length: count }, (_, n) => paragraph(`Câu ${n}.`));
    const { pages } = await readPdf(await toPdf({ ...minutes(), body }));
    const last = pages.at(-1) ?? '';
    expect(last).toContain('TRƯỞNG THÔN');
    expect(last).toContain(`Câu ${count - 1}.`);
  }
});

test.each([
  [1, 5, 5],
  [2, 5, 3],
  [4, 5, 2],
  [8, 5, 1],
] as const)('%i slips a page: %i slips take %i pages', async (perPage, count, expected) => {
  expect((await readPdf(await toPdf(slips(count, perPage)))).pages).toHaveLength(expected);
});

test('parts to cut off: two slips a page, their codes on those parts alone, room for the seal first', async () => {
  const { pages } = await readPdf(await toPdf(sealedSlips(3)));
  const lines = pages.map((page) => page.split('\n'));
  expect(lines.map((page) => page.filter((line) => line.startsWith('Mã phiếu:')).length)).toEqual([2, 1]);
  expect(lines.map((page) => page.filter((line) => line.startsWith('Biên nhận:')).length)).toEqual([2, 1]);
  expect(lines[0]?.[0]).toContain('(Đóng dấu của');
});

test('who issues a decision stands in capitals between its subject and its bases', async () => {
  const [page = ''] = (await readPdf(await toPdf(recognition()))).pages;
  const order = ['Về việc công nhận', 'ỦY BAN NHÂN DÂN XÃ SUỐI MƠ', 'Căn cứ', 'QUYẾT ĐỊNH:'].map((text) =>
    page.lastIndexOf(text),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
});
