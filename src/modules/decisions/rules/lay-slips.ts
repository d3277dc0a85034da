import { arrangeBallots } from './arrange-ballots.ts';
import type { StackCount } from './count.ts';
import { fitsStack } from './fits-stack.ts';

/**
 * The slips of a counted stack as ballots: what was chosen, empty for a blank one, null for a spoiled one.
 * @throws when the count does not fit the stack: it was checked when it was keyed in
 */
export const laySlips = (count: StackCount, slips: number, most: number): readonly (readonly number[] | null)[] => {
  if (!fitsStack(count, slips, most)) throw new Error('A count that does not fit its stack of slips');
  return [...arrangeBallots(count, slips - count.blank), ...Array.from({ length: count.blank }, () => [])];
};
