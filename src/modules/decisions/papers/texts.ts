import { atStart } from '#kernel/html/format.ts';
import type { FormTexts } from './forms.ts';

/**
 * Marks that stand for names and things of each paper; an officer may use them in any text. The list is also what is told on
 * the page of a form.
 */
export const MARKS = ['thôn', 'xã', 'trưởng thôn', 'việc', 'hình thức', 'loại văn bản', 'số bản'] as const;
export type Mark = (typeof MARKS)[number];

/** What the marks of one paper stand for; one it does not know stays a dotted line to write on. */
export type Marks = Readonly<Partial<Record<Mark, string>>>;

const MARK = /\{([^{}]*)\}/gu;
const UNKNOWN = '..........';

const isMark = (name: string): name is Mark => MARKS.some((mark) => mark === name);

/** Marks in a text that no paper knows, as they were typed. */
export const unknownMarks = (text: string): readonly string[] =>
  [...text.matchAll(MARK)].flatMap(([typed, name = '']) => (isMark(name) ? [] : [typed]));

/** A text with its marks filled in, beginning with a capital. */
const fill = (text: string, marks: Marks): string =>
  atStart(
    text.replaceAll(MARK, (_typed, name: string) => (isMark(name) ? marks[name] : undefined) ?? UNKNOWN),
    'vi',
  );

/** The texts of a form as they stand in one paper. */
export const fillTexts = (texts: FormTexts, marks: Marks): FormTexts => ({
  type: fill(texts.type, marks),
  subject: fill(texts.subject, marks),
  bases: texts.bases.map((base) => fill(base, marks)),
  closing: fill(texts.closing, marks),
  symbol: texts.symbol,
});
