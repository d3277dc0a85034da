import type { KeyedSlips } from './offline/entry.ts';

/** How many marks stand on the slips of a stack, all options together. */
const marksOf = ({ counts }: KeyedSlips): number => Object.values(counts).reduce((sum, votes) => sum + votes, 0);

/**
 * Whether a count can come from a stack of so many slips: every valid slip names at least one option and at most `most`, and
 * no option more than once.
 */
export const fitsStack = (count: KeyedSlips, slips: number, most: number): boolean => {
  const valid = slips - count.blank - count.spoiled;
  const marks = marksOf(count);
  return valid >= 0 && marks >= valid && marks <= valid * most && Object.values(count.counts).every((votes) => votes <= valid);
};
