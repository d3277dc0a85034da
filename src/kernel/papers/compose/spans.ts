import { type Fill, type Line, POINTS, type Para, type Role, type Rule, type Span } from './flow.ts';
import type { Layout } from './layouts.ts';
import type { Align, Run, Text } from '../paper.ts';
import { type Faces, widthOf } from '../faces.ts';
import { NBSP, keepPhrases, typeset } from './typography.ts';

export type Look = {
  readonly role?: Role;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: Align;
  readonly firstLine?: number;
  readonly left?: number;
  readonly before?: number;
  readonly line?: Line;
  readonly keepNext?: boolean;
};

const SINGLE: Line = { times: 1 };

/** A paragraph; what is not said is upright, left, single-spaced, without a gap. */
export const para = (text: Text, look: Look): Para => ({
  kind: 'para',
  role: look.role ?? 'P',
  spans: spans(text, look),
  size: look.size,
  align: look.align ?? 'left',
  firstLine: look.firstLine ?? 0,
  left: look.left ?? 0,
  before: look.before ?? 0,
  line: look.line ?? SINGLE,
  keepNext: look.keepNext ?? false,
});

/** A paragraph of the running text. */
export const bodyPara = (text: Text, layout: Layout, more: Partial<Look> = {}): Para =>
  para(text, {
    size: layout.size.text,
    align: 'justify',
    firstLine: layout.firstLine,
    before: layout.gap,
    line: layout.line,
    ...more,
  });

export const rule = (width: number, before: number, keepNext = true): Rule => ({ kind: 'rule', width, before, keepNext });

function spans(text: Text, look: Look): (Span | Fill)[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs.map((run, n) => span(run, look, n === runs.length - 1));
}

function span(run: Run, look: Look, last: boolean): Span | Fill {
  const common = { bold: look.bold ?? false, italic: look.italic ?? false, underline: look.underline ?? false };
  if (typeof run === 'string') return { ...common, text: typeset(run, last) };
  if ('dots' in run) return run.dots === 'rest' ? { fill: true } : { ...common, text: dotted(run.dots, look.size) };
  return {
    ...common,
    text: typeset(run.text, last),
    bold: run.bold ?? common.bold,
    italic: run.italic ?? common.italic,
  };
}

/** As many dots as fill so many millimetres: a dot is a quarter of the size wide. */
export const dotted = (millimetres: number, size: number): string =>
  '.'.repeat(Math.max(3, Math.round(((millimetres / 25.4) * 72) / (size / 4))));

/**
 * A bold centred text too wide for its column, in lines of about one length: "ỦY BAN NHÂN DÂN / XÃ SUỐI MƠ" rather than one syllable
 * alone below. Spaces inside the lines are made unbreakable, so that Word breaks it at the same places. `width` in millimetres.
 */
export function balanced(text: string, size: number, width: number, faces: Faces): string {
  const measure = (part: string): number => widthOf(faces.bold, part, size) / POINTS;
  const whole = typeset(text);
  if (measure(whole) <= width) return whole;
  const words = keepPhrases(whole).split(' ');
  let lines = filled(words, width, measure);
  const count = lines.length;
  for (let narrower = width - 1; narrower > width / 3; narrower -= 1) {
    const tried = filled(words, narrower, measure);
    if (tried.length > count || tried.some((line) => measure(line) > narrower)) break;
    lines = tried;
  }
  return lines.map((line) => line.replaceAll(' ', NBSP)).join(' ');
}

function filled(words: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
