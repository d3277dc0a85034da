import { needed, reaches, type Share } from './threshold.ts';

/** One thing that could be chosen, and how many households chose it. */
export interface Counted {
  readonly no: number;
  readonly votes: number;
}

/** What came out of the box. */
export interface Tally {
  /** Households of the village, frozen at the notice: the base of every share. */
  readonly households: number;
  readonly counted: readonly Counted[];
  readonly blank: number;
  readonly spoiled: number;
  /** Households whose ballot was taken, by channel; they always add up to the ballots. */
  readonly channels: Readonly<Record<Channel, number>>;
}

/** Show of hands (giơ tay), paper slip (phiếu giấy), by phone (trực tuyến), helped at the culture house (nhập hộ). */
export const CHANNELS = ['hands', 'paper', 'phone', 'desk'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Options that reached the votes needed, best first; "agree" is option 1 of a yes-or-no question. */
export interface Outcome {
  readonly passed: boolean;
  readonly needed: number;
  readonly votes: number;
  readonly chosen: readonly number[];
}

export const ballotsIn = (tally: Pick<Tally, 'channels'>): number =>
  CHANNELS.reduce((sum, channel) => sum + tally.channels[channel], 0);

/**
 * The outcome of a yes-or-no question: option 1 ("agree") against all households of the village.
 * @param share the pass rule of the day of the act
 */
export const outcomeOfQuestion = (tally: Tally, share: Share): Outcome => {
  const votes = tally.counted.find(({ no }) => no === 1)?.votes ?? 0;
  const passed = reaches(votes, tally.households, share);
  return { passed, needed: needed(tally.households, share), votes, chosen: passed ? [1] : [] };
};

/**
 * The outcome of an election: whoever has the votes needed, best first, as many as there are seats. Where the last seat is
 * tied nobody takes it: the law leaves that to a new vote.
 * @param seats how many are to be elected, 1 or more
 */
export const outcomeOfElection = (tally: Tally, share: Share, seats: number): Outcome => {
  const fit = tally.counted
    .filter(({ votes }) => reaches(votes, tally.households, share))
    .toSorted((a, b) => b.votes - a.votes || a.no - b.no);
  const firstOut = fit[seats];
  const chosen = fit.slice(0, seats).filter(({ votes }) => firstOut === undefined || votes > firstOut.votes);
  return {
    passed: chosen.length === seats,
    needed: needed(tally.households, share),
    votes: Math.max(0, ...tally.counted.map(({ votes }) => votes)),
    chosen: chosen.map(({ no }) => no),
  };
};

/** A meeting of so many represented households can no longer bring the votes needed: ballots to households are the way out. */
export const cannotPass = (present: number, households: number, share: Share): boolean => present < needed(households, share);
