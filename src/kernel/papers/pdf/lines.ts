import { POINTS, type Fill, type Para, type Span } from '../compose/flow.ts';
import { NBSP } from '../compose/typography.ts';
import { DESCENT, type Faces, LINE, type Style, styleOf, widthOf } from '../faces.ts';
import type { Press } from './tags.ts';

type Part = { readonly text: string; readonly style: Style; readonly underline: boolean; readonly width: number };
/** What is not broken: letters up to the next space, in one look or several; `fill` takes the rest of the line. */
type Word = { readonly parts: Part[]; width: number; fill: boolean };

/** One line: where it starts, what stands on it, and how much each of its spaces is widened. */
export type SetLine = {
  readonly words: readonly Word[];
  readonly x: number;
  readonly stretch: number;
  readonly fill: number;
};

const SPACE = ' ';

/** Breaks a paragraph into lines `width` points wide. */
export function breakLines(para: Para, width: number, faces: Faces): SetLine[] {
  const words = wordsOf(para, faces).flatMap((word) => chopped(word, width - para.left * POINTS, para, faces));
  const space = widthOf(faces.regular, SPACE, para.size);
  const lines: SetLine[] = [];
  let from = 0;
  do {
    const left = (para.left + (lines.length === 0 ? para.firstLine : 0)) * POINTS;
    const room = width - left;
    let to = from;
    let natural = 0;
    for (let word = words[to]; word !== undefined; word = words[to]) {
      const more = word.width + (to > from ? space : 0);
      if (to > from && natural + more > room + 0.01) break;
      natural += more;
      to += 1;
    }
    lines.push(placed(para, words.slice(from, to), { left, room, natural, last: to >= words.length }));
    from = to;
  } while (from < words.length);
  return lines;
}

type Measured = { readonly left: number; readonly room: number; readonly natural: number; readonly last: boolean };

function placed(para: Para, words: readonly Word[], { left, room, natural, last }: Measured): SetLine {
  const over = Math.max(0, room - natural);
  if (words.at(-1)?.fill === true) return { words, x: left, stretch: 0, fill: over };
  if (para.align === 'center') return { words, x: left + over / 2, stretch: 0, fill: 0 };
  if (para.align === 'right') return { words, x: left + over, stretch: 0, fill: 0 };
  if (para.align !== 'justify' || last) return { words, x: left, stretch: 0, fill: 0 };
  const inside = words.reduce((sum, word) => sum + spacesIn(word), 0) + words.length - 1;
  return { words, x: left, stretch: inside === 0 ? 0 : over / inside, fill: 0 };
}

const spacesIn = (word: Word): number => word.parts.reduce((sum, { text }) => sum + text.split(NBSP).length - 1, 0);

function wordsOf(para: Para, faces: Faces): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  const start = (): Word => {
    const word: Word = { parts: [], width: 0, fill: false };
    words.push(word);
    return word;
  };
  for (const span of para.spans) {
    if ('fill' in span) {
      (open ??= start()).fill = true;
      continue;
    }
    span.text.split(SPACE).forEach((text, n) => {
      if (n > 0) open = undefined;
      if (text !== '') addPart((open ??= start()), span, text, para.size, faces);
    });
  }
  return words;
}

function addPart(word: Word, span: Exclude<Span, Fill>, text: string, size: number, faces: Faces): void {
  const style = styleOf(span);
  const width = widthOf(faces[style], text, size);
  word.parts.push({ text, style, underline: span.underline ?? false, width });
  word.width += width;
}

/** A word wider than the line (a long address) is cut where it must be. */
function chopped(word: Word, room: number, para: Para, faces: Faces): Word[] {
  if (word.width <= room) return [word];
  const pieces: Word[] = [];
  let piece: Word = { parts: [], width: 0, fill: word.fill };
  for (const part of word.parts) {
    for (const letter of part.text) {
      const width = widthOf(faces[part.style], letter, para.size);
      if (piece.width + width > room && piece.parts.length > 0) {
        pieces.push(piece);
        piece = { parts: [], width: 0, fill: word.fill };
      }
      const last = piece.parts.at(-1);
      if (last !== undefined && last.style === part.style && last.underline === part.underline) {
        piece.parts.splice(-1, 1, { ...last, text: last.text + letter, width: last.width + width });
      } else piece.parts.push({ ...part, text: letter, width });
      piece.width += width;
    }
  }
  return [...pieces, piece];
}

/** Height in points of one line. */
export const lineHeight = (para: Para): number => ('exact' in para.line ? para.line.exact : para.line.times * LINE * para.size);

const ON_BASE_LINE = { baseline: 'alphabetic', lineBreak: false } as const;

/** Draws one line; `x` and `top` are points from the left and from the upper edge of the page. */
export function drawLine(line: SetLine, para: Para, x: number, top: number, { doc, faces }: Press): void {
  const base = top + lineHeight(para) - DESCENT * para.size - ('exact' in para.line ? 1 : 0);
  let at = x + line.x;
  for (const [style, text] of joined(line)) {
    doc.font(style, para.size);
    // Spaces are drawn too, for searching, copying and reading aloud; a wider one is a jump to where the next word begins.
    for (const part of line.stretch === 0 ? [text] : text.split(AFTER_SPACE)) {
      doc.text(part.replaceAll(NBSP, SPACE), at, base, ON_BASE_LINE);
      at += widthOf(faces[style], part, para.size) + (AFTER_SPACE.test(part) ? line.stretch : 0);
    }
  }
  if (line.fill > 0) doc.font('regular', para.size).text(leader(line, para), at, base, ON_BASE_LINE);
  underline(line, para, x + line.x, base + 1.6, doc);
}

const AFTER_SPACE = /(?<=[ \u00A0])/u;

/** Dots and spaces are all a quarter of the size wide. */
const leader = (line: SetLine, para: Para): string => {
  const dots = '.'.repeat(Math.floor(line.fill / (para.size / 4)));
  return line.words.length > 1 ? ` ${dots}` : dots;
};

/** Neighbours of one look together, with the spaces between words. */
function joined({ words }: SetLine): [Style, string][] {
  const runs: [Style, string][] = [];
  words.forEach((word, n) => {
    word.parts.forEach(({ style, text }, m) => {
      const last = runs.at(-1);
      const space = n > 0 && m === 0 ? SPACE : '';
      if (last?.[0] === style) last[1] += space + text;
      else {
        // The space belongs to the run before, so that underlining and weight start with the word.
        if (last !== undefined) last[1] += space;
        runs.push([style, text]);
      }
    });
  });
  return runs;
}

function underline(line: SetLine, para: Para, x: number, y: number, doc: Press['doc']): void {
  const parts = line.words.flatMap(({ parts: of }) => of);
  if (!parts.some((part) => part.underline)) return;
  const width = line.words.reduce((sum, word, n) => sum + word.width + (n > 0 ? para.size / 4 : 0), 0);
  doc
    .lineWidth(0.6)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}
