import { needed, reaches, type Share } from '#modules/decisions/index.ts';
import type { Base, PollShape } from './kinds.ts';
import type { Tally } from './tally.ts';

/** The rule a poll is decided by, and where it is written. */
export interface PollRule {
  readonly base: Base;
  readonly share: Share;
  readonly ruleRef: string;
}

export interface PollOption {
  readonly no: number;
  readonly kind: 'yes' | 'no' | 'abstain' | 'choice';
  readonly label: string | null;
}

/** What came out, with everything the sentence that explains it needs. Frozen when the result is published. */
export interface PollResult extends PollRule {
  readonly shape: PollShape;
  readonly tally: Tally;
  /** Votes of the base. */
  readonly whole: number;
  /** Fewest votes that reach the share of it. */
  readonly needed: number;
  readonly carried: boolean;
  /** Of a choice: who or what reached the share and stands high enough, the most votes first. */
  readonly chosen: readonly number[];
  /** Alike in votes where only some of them could be chosen: nothing decides between them but another vote. */
  readonly tied: readonly number[];
}

const wholeOf = ({ valid, spoiled, present, entitled }: Tally, base: Base): number =>
  ({ valid, cast: valid + spoiled, present, entitled })[base];

interface Asked extends PollRule {
  readonly shape: PollShape;
  readonly options: readonly PollOption[];
  /** Seats or places, in a choice. */
  readonly most: number;
}

/** Whole numbers only: shares are compared as fractions and never rounded. Nothing carries where nobody voted. */
export function resultOf(tally: Tally, { shape, options, most, base, share, ruleRef }: Asked): PollResult {
  const whole = wholeOf(tally, base);
  const reached = (votes: number): boolean => whole > 0 && votes > 0 && reaches(votes, whole, share);
  const shared = { base, share, ruleRef, shape, tally, whole, needed: whole > 0 ? needed(whole, share) : 0 };
  const votesOf = (no: number): number => tally.counted.find((one) => one.no === no)?.votes ?? 0;
  if (shape === 'question') {
    const yes = options.find(({ kind }) => kind === 'yes');
    return { ...shared, carried: yes !== undefined && reached(votesOf(yes.no)), chosen: [], tied: [] };
  }
  const ranked = options
    .map(({ no }) => ({ no, votes: votesOf(no) }))
    .filter(({ votes }) => reached(votes))
    .toSorted((a, b) => b.votes - a.votes || a.no - b.no);
  const [last, next] = [ranked[most - 1], ranked[most]];
  const cut = last !== undefined && next !== undefined && last.votes === next.votes ? last.votes : null;
  const chosen = ranked.slice(0, most).filter(({ votes }) => votes !== cut);
  const tied = ranked.filter(({ votes }) => votes === cut);
  return { ...shared, carried: chosen.length > 0, chosen: chosen.map(({ no }) => no), tied: tied.map(({ no }) => no) };
}

/** As it was frozen in the row of its poll. */
export const readPollResult = (stored: unknown): PollResult => stored as PollResult;
