import { ok, refuse, type Result } from '#kernel/result.ts';
import { ballotsIn, CHANNELS, type Channel, type Tally } from './result.ts';

export interface BoxContents {
  readonly households: number;
  /** Numbers of the options that could be chosen. */
  readonly options: readonly number[];
  /** What was chosen on each ballot; empty for a blank one, null for a spoiled one. */
  readonly ballots: readonly (readonly number[] | null)[];
  /** Households marked as having voted, by channel. */
  readonly channels: Readonly<Partial<Record<Channel, number>>>;
}

/**
 * Counts what is in the box. Refused when it does not hold as many ballots as households were marked: then something is wrong
 * that no count may paper over.
 */
export const tallyOf = ({ households, options, ballots, channels }: BoxContents): Result<Tally, 'decisions.close.not-even'> => {
  const tally: Tally = {
    households,
    counted: options.map((no) => ({ no, votes: ballots.filter((choices) => choices?.includes(no) ?? false).length })),
    blank: ballots.filter((choices) => choices?.length === 0).length,
    spoiled: ballots.filter((choices) => choices === null).length,
    channels: Object.fromEntries(CHANNELS.map((channel) => [channel, channels[channel] ?? 0])) as Record<Channel, number>,
  };
  const marked = ballotsIn(tally);
  if (marked === ballots.length && marked <= households) return ok(tally);
  return refuse('decisions.close.not-even', { ballots: ballots.length, marked, households });
};
