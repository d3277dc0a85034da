import { expect, test } from 'vitest';
import { loadFaces, widthOf } from './faces.ts';

const VIETNAMESE = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

test('every cut has every Vietnamese letter, and the signs that papers use', async () => {
  for (const { font } of Object.values(await loadFaces())) {
    const missing = Array.from(`${VIETNAMESE}${VIETNAMESE.toLocaleUpperCase('vi')}–—“”…₫§²□%\u00A0`).filter(
      (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  }
});

test('widths are those of Times New Roman', async () => {
  const { regular, bold } = await loadFaces();
  // Published widths of Times: space 250, A 722, a 444, m 778; bold A 722, a 500.
  expect(['\u0020', 'A', 'a', 'm'].map((letter) => Math.round(widthOf(regular, letter, 1000)))).toEqual([250, 722, 444, 778]);
  expect(['A', 'a'].map((letter) => Math.round(widthOf(bold, letter, 1000)))).toEqual([722, 500]);
});

test('what is drawn is as wide as what was measured: no kerning, no ligatures', async () => {
  const { regular } = await loadFaces();
  const text = 'AVATAR Tố Vy fi ffl, Điều 5';
  const drawn = regular.font.layout(text);
  expect(drawn.glyphs).toHaveLength(text.length);
  expect((drawn.advanceWidth * 14) / regular.font.unitsPerEm).toBeCloseTo(widthOf(regular, text, 14), 6);
});
