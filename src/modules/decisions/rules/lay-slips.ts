import { arrangeBallots } from './arrange-ballots.ts';
import type { StackCount } from './count.ts';

/** How many marks stand on the slips of a stack, all options together. */
const marksOf = ({ counts }: StackCount): number => Object.values(counts).reduce((sum, votes) => sum + votes, 0);

/**
 * Whether a count can come from a stack of so many slips: every valid slip names at least one option and at most `most`, and
 * no option more than once.
 */
export const fitsStack = (count: StackCount, slips: number, most: number): boolean => {
  const valid = slips - count.blank - count.spoiled;
  const marks = marksOf(count);
  return valid >= 0 && marks >= valid && marks <= valid * most && Object.values(count.counts).every((votes) => votes <= valid);
};

/**
 * The slips of a counted stack as ballots: what was chosen, empty for a blank one, null for a spoiled one.
 * @throws when the count does not fit the stack: it was checked when it was keyed in
 */
export const laySlips = (count: StackCount, slips: number, most: number): readonly (readonly number[] | null)[] => {
  if (!fitsStack(count, slips, most)) throw new Error('A count that does not fit its stack of slips');
  return [...arrangeBallots(count, slips - count.blank), ...Array.from({ length: count.blank }, () => [])];
};
