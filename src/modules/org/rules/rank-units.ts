import { compareVi, fold, normaliseTone } from '#kernel/fold.ts';
import { bareName } from './unit-types.ts';

/** A unit whose name, or whose name with the names above it, holds what was typed. */
export interface Hit {
  readonly name: string;
  /** The name without marks and apostrophes. */
  readonly folded: string;
  readonly level: 'province' | 'district' | 'commune' | 'village';
  readonly demo: boolean;
  /** In force on the day of the search under this very name. */
  readonly current: boolean;
}

const LEVEL_ORDER: Readonly<Record<Hit['level'], number>> = { province: 0, commune: 1, district: 2, village: 3 };

/** How closely the name answers what was typed, 0 the closest; both without marks. */
function closeness(folded: string, bare: string, typed: string): number {
  if (folded === typed || bare === typed) return 0;
  if (bare.startsWith(`${typed} `)) return 1;
  if (bare.startsWith(typed)) return 2;
  return ` ${folded}`.includes(` ${typed}`) ? 3 : 4;
}

/** As in `Hit.folded`. */
const plain = (name: string): string => fold(name).replaceAll("'", '');

type Ranked<H> = { readonly hit: H; readonly score: readonly number[] };

function sorted<H extends Hit>(ranked: readonly Ranked<H>[]): H[] {
  const order = (a: Ranked<H>, b: Ranked<H>): number => {
    for (const [i, value] of a.score.entries()) if (value !== b.score[i]) return value - (b.score[i] ?? 0);
    return a.hit.name.length - b.hit.name.length || compareVi(a.hit.name, b.hit.name);
  };
  return ranked.toSorted(order).map(({ hit }) => hit);
}

const common = (hit: Hit): number[] => [hit.demo ? 1 : 0, hit.current ? 0 : 1, LEVEL_ORDER[hit.level]];

/**
 * Names that hold what was typed: the whole name first, then names that begin with it, then names with it inside; of
 * equally close ones those with the very marks that were typed, units of today before those of the past, wider units
 * before smaller ones. Equal ones keep their order.
 */
export function rankByName<H extends Hit>(hits: readonly H[], typed: string): H[] {
  const marked = normaliseTone(typed).toLowerCase();
  const folded = fold(typed);
  return sorted(
    hits.map((hit) => {
      const close = closeness(hit.folded, plain(bareName(hit.name)), folded);
      const sameMarks = hit.name.replaceAll("'", '').toLowerCase().includes(marked);
      return { hit, score: [close, sameMarks ? 0 : 1, ...common(hit)] };
    }),
  );
}

/** The most words in a row of what was typed that the name holds as whole words. */
function longestRun(name: string, words: readonly string[]): number {
  const padded = ` ${name} `;
  for (let length = words.length; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1)
      if (padded.includes(` ${words.slice(start, start + length).join(' ')} `)) return length;
  return 0;
}

/**
 * Units named together with what lies above them ("tân lập lạng sơn"): the longer the part of the text that is the
 * unit's own name, and the less else its name holds, the earlier.
 * @param words what was typed, without marks
 */
export function rankByWords<H extends Hit>(hits: readonly H[], words: readonly string[]): H[] {
  return sorted(
    hits.map((hit) => {
      const bare = plain(bareName(hit.name));
      const run = longestRun(bare, words);
      return { hit, score: [-run, bare.split(' ').length - run, ...common(hit)] };
    }),
  );
}
