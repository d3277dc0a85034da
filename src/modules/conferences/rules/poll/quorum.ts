import type { Presence, Quorum } from '../quorum.ts';

/** Who was there of those who must be, frozen with a poll (điều kiện tiến hành biểu quyết). */
export interface FrozenQuorum {
  /** Null where the rules of the convening body ask for none; the figures are then those of the delegates. */
  readonly of: 'sites' | 'delegates' | null;
  readonly entitled: number;
  readonly present: number;
  /** Fewest that must be there; 0 where none are asked for. */
  readonly needed: number;
  readonly met: boolean;
  /** Where it is written. */
  readonly ref: string | null;
}

export const freezeQuorum = (quorum: Quorum | null, { delegates }: Presence, ref: string | null): FrozenQuorum =>
  quorum === null ? { of: null, ...delegates, needed: 0, met: true, ref: null } : { ...quorum, ref };

/** As it was frozen in the row of a poll. */
export const readQuorum = (stored: unknown): FrozenQuorum => stored as FrozenQuorum;
