import { ok, refuse, type Result } from '#kernel/result.ts';

/** What one person keyed in from a stack of slips. */
export interface StackCount {
  /** Option number to slips. A slip that names two candidates counts for both. */
  readonly counts: Readonly<Record<string, number>>;
  readonly blank: number;
  readonly spoiled: number;
}

export interface Stack {
  readonly no: number;
  readonly slips: number;
  /** The last entry of each person who keyed it in. */
  readonly entries: readonly { readonly by: string; readonly count: StackCount }[];
}

export type StackState = 'no-entry' | 'one-entry' | 'mismatch' | 'agreed';

const COUNTED_BY = 2;

/** Fewest slips in a stack where there are more: the count of a handful would tell what those few chose. */
export const SMALLEST_STACK = 10;

/** Where a stack stands: it agrees when two people, each by themselves, found the same. */
export const stackState = ({ entries }: Stack): StackState => {
  const [first, second] = entries.slice(-COUNTED_BY);
  if (first === undefined) return 'no-entry';
  if (second === undefined) return 'one-entry';
  return sameCount(first.count, second.count) ? 'agreed' : 'mismatch';
};

export const sameCount = (one: StackCount, other: StackCount): boolean =>
  one.blank === other.blank &&
  one.spoiled === other.spoiled &&
  [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])].every(
    (option) => (one.counts[option] ?? 0) === (other.counts[option] ?? 0),
  );

export type ClosingRefusal =
  | 'decisions.close.stack-open'
  | 'decisions.close.stack-mismatch'
  | 'decisions.close.slips-differ'
  | 'decisions.close.no-witness';

export interface PaperCount {
  readonly stacks: readonly Stack[];
  /** Households marked as having returned their slip. */
  readonly returned: number;
  readonly witnesses: number;
  /** Witnesses the law asks for. */
  readonly witnessesNeeded: number;
}

/** Whether the paper count may be closed: every stack keyed in twice alike, and as many slips as households that returned one. */
export const mayClosePaper = ({ stacks, returned, witnesses, witnessesNeeded }: PaperCount): Result<true, ClosingRefusal> => {
  const open = stacks.find((stack) => stackState(stack) === 'no-entry' || stackState(stack) === 'one-entry');
  if (open !== undefined) return refuse('decisions.close.stack-open', { no: open.no });
  const differing = stacks.find((stack) => stackState(stack) === 'mismatch');
  if (differing !== undefined) return refuse('decisions.close.stack-mismatch', { no: differing.no });
  const slips = stacks.reduce((sum, stack) => sum + stack.slips, 0);
  if (slips !== returned) return refuse('decisions.close.slips-differ', { slips, returned });
  if (returned > 0 && witnesses < witnessesNeeded)
    return refuse('decisions.close.no-witness', { witnesses, needed: witnessesNeeded });
  return ok(true);
};
