import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Font, create } from 'fontkit';
import { projectRoot } from '#kernel/root.ts';

export type Style = 'regular' | 'bold' | 'italic' | 'boldItalic';

export const styleOf = (look: { readonly bold: boolean; readonly italic: boolean }): Style => {
  if (look.bold) return look.italic ? 'boldItalic' : 'bold';
  return look.italic ? 'italic' : 'regular';
};

/** One cut of the font. */
export type Face = {
  readonly font: Font;
  /** Widths of letters met so far, as shares of the size. */
  readonly widths: Map<string, number>;
};

export type Faces = Readonly<Record<Style, Face>>;

/** Tinos (SIL Open Font License 1.1): the widths of Times New Roman, with every Vietnamese letter. */
const FILES: Readonly<Record<Style, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

const FOLDER = 'node_modules/@expo-google-fonts/tinos';

/** Share of the size below the base line, and of a whole line: Times New Roman and Tinos have the same. */
export const DESCENT = 443 / 2048;
export const LINE = (1825 + 443 + 87) / 2048;

let loaded: Promise<Faces> | undefined;

/** Read once for the life of the thread. */
export const loadFaces = (): Promise<Faces> => (loaded ??= loadAll());

async function loadAll(): Promise<Faces> {
  const read = async (style: Style): Promise<Face> => {
    const font = create(await readFile(path.join(projectRoot, FOLDER, FILES[style])));
    if (!('layout' in font)) throw new Error(`${FILES[style]} holds several fonts`);
    return { font: unkerned(named(font)), widths: new Map() };
  };
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('boldItalic'),
  ]);
  return { regular, bold, italic, boldItalic };
}

/**
 * fontkit keeps letters by number with what it first knew of them. A subset asks by number alone, so that letters which others are put
 * together from ("I", "E") would say nothing in the next file; asked for by their code points first, they are known for good.
 */
function named(font: Font): Font {
  for (const code of font.characterSet) font.glyphForCodePoint(code);
  return font;
}

/** Without kerning: Word does not kern by default, and both must break lines at the same places. */
function unkerned(font: Font): Font {
  const layout: Font['layout'] = (text) => font.layout(text, { kern: false });
  return Object.create(font, { layout: { value: layout } }) as Font;
}

/** Width in points of a text on one line. Vietnamese in NFC has one glyph for each letter, so widths are sums. */
export function widthOf(face: Face, text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    let share = face.widths.get(letter);
    if (share === undefined) {
      share = face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / face.font.unitsPerEm;
      face.widths.set(letter, share);
    }
    width += share;
  }
  return width * size;
}
