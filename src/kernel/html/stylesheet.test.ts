import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#kernel/root.ts';
import { slimWoff2 } from './font-slim.ts';
import { type PageStyle, buildStyle } from './stylesheet.ts';

let style: PageStyle;
beforeAll(() => {
  style = buildStyle();
});

test('the stylesheet weighs at most 8 kB zipped, the fonts at most 60 kB', () => {
  expect(gzipSync(style.css, { level: 9 }).length).toBeLessThanOrEqual(8000);
  expect(style.fonts.reduce((sum, font) => sum + font.bytes.length, 0)).toBeLessThanOrEqual(60_000);
});

test('it names every font file it serves and no address of another host', () => {
  const addresses = [...style.css.matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1]);
  expect(new Set(addresses)).toEqual(new Set(style.fonts.map((font) => font.path)));
  expect(style.css).not.toMatch(/@import|https?:|data:/);
});

test('the same parts give the same address, so that caches keep it', () => {
  expect(buildStyle().path).toBe(style.path);
  expect(style.path).toMatch(/^\/_\/style\.[0-9a-f]{12}\.css$/);
});

test('every letter of Vietnamese is covered by the unicode ranges served', () => {
  const ranges = style.fonts
    .flatMap((font) => font.unicodeRange.split(','))
    .map((range) =>
      range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
  const covered = (code: number): boolean => ranges.some(([from = 0, to = from]) => code >= from && code <= to);
  const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ₫–“”…·';
  const left = Array.from(letters + letters.toUpperCase()).filter((letter) => !covered(letter.codePointAt(0) ?? 0));
  expect(left).toEqual([]);
});

test('slimming a font keeps outlines, widths, kerning and licence byte by byte', () => {
  const source = readFileSync(
    path.join(projectRoot, 'node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2'),
  );
  const slim = slimWoff2(source);
  expect(slim.length).toBeLessThan(source.length);
  expect(slim.readUInt32BE(8)).toBe(slim.length);
  const before = tablesOf(source);
  const after = tablesOf(slim);
  for (const tag of [0, 1, 2, 3, 4, 5, 6, 10, 17, 26, 27, 28])
    expect(after.get(tag)?.equals(before.get(tag) ?? Buffer.of(0)), `table ${tag}`).toBe(true);
  expect(after.has(8) || after.has(9)).toBe(false);
  expect(after.get(12)?.subarray(-3).toString('hex'), 'glyph programs are told not to run').toBe('01018e');
  expect(after.get(7)?.length).toBe(32);
});

test('a file that is no WOFF2 is refused', () => {
  expect(() => slimWoff2(Buffer.from('wOFF and more'))).toThrow('Not a WOFF2 file');
});

/** Tables of a WOFF2 file by the number the format gives their tag, read independently of the code under test. */
function tablesOf(file: Buffer): Map<number, Buffer> {
  let at = 48;
  const number = (): number => {
    for (let value = 0; ;) {
      const byte = file[at++] ?? 0;
      value = (value << 7) | (byte & 127);
      if (byte < 128) return value;
    }
  };
  const sizes = Array.from({ length: file.readUInt16BE(12) }, (): [number, number] => {
    const flags = file[at++] ?? 0;
    const tag = flags & 63;
    const length = number();
    return [tag, (tag === 10 || tag === 11) === flags < 64 ? number() : length];
  });
  const body = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  let from = 0;
  return new Map(sizes.map(([tag, size]) => [tag, body.subarray(from, (from += size))]));
}
