import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';

/** What stays as it is about an online vote from its opening to its end. Whether it has ended, the roll alone knows. */
export interface KnownVote {
  readonly round: Id<'decisions.round'>;
  readonly decisionCode: string;
  /** The last instant of the last day, in milliseconds of the epoch. */
  readonly closesMs: number;
  /** Row of `kernel.rate` under which wrong codes for this vote are counted. */
  readonly rateRow: string;
  readonly boxKey: string;
  readonly options: readonly number[];
}

/** One for every village of the country, and some to spare; each takes a few hundred bytes. */
const MOST = 20_000;

const known = new WeakMap<Room['pool'], Map<string, KnownVote>>();

/** The open vote of a decision, if this process has taken a ballot in it; to be asked for again when a ballot is not taken. */
export const recallVote = (room: Room, decisionCode: string): KnownVote | null => known.get(room.pool)?.get(decisionCode) ?? null;

export function rememberVote(room: Room, vote: KnownVote): void {
  const votes = known.get(room.pool) ?? new Map<string, KnownVote>();
  if (votes.size >= MOST) votes.clear();
  known.set(room.pool, votes.set(vote.decisionCode, vote));
}
