/**
 * What the head of a village notes on a phone without network (chế độ trưởng thôn). These files are rules for server and phone
 * alike: they import nothing that a browser does not have.
 */

/** Somebody came for a household; null where nobody has. */
export interface Attended {
  readonly representative: string | null;
  readonly cluster: number | null;
  readonly alsoSpeaking: boolean;
}

/** One counting: hands for each option, and the secret slips nobody could read. */
export interface Counted {
  readonly counts: Readonly<Record<string, number>>;
  readonly spoiled: number;
}

interface Noted {
  /** UUID made on the phone. */
  readonly id: string;
  readonly device: string;
  /** Day on the phone. */
  readonly day: string;
  /** The entry about the same thing, on the same phone, that this one takes further. */
  readonly after: string | null;
  /** Entries that a choice between phone and server has settled: they are never applied any more. */
  readonly settles: readonly string[];
  /** The choice that what the server has stays. */
  readonly keep: boolean;
}

export interface CheckInEntry extends Noted {
  readonly kind: 'check-in';
  readonly meeting: string;
  readonly household: string;
  readonly value: Attended;
  /** What stood there, as far as the phone knew. */
  readonly seen: Attended | null;
}

export interface CountEntry extends Noted {
  readonly kind: 'count';
  readonly meeting: string;
  readonly round: string;
  readonly cluster: number | null;
  readonly value: Counted;
  readonly seen: Counted | null;
}

/** A household's slip went into the box. */
export interface ReturnEntry extends Noted {
  readonly kind: 'return';
  readonly round: string;
  readonly household: string;
  readonly value: 'paper';
  readonly seen: null;
}

export type Entry = CheckInEntry | CountEntry | ReturnEntry;
export type Value = Attended | Counted | 'paper';

/** What an entry is about: two entries of one subject say something about the same thing. */
export const subjectOf = (entry: Entry): string => {
  if (entry.kind === 'check-in') return `check-in ${entry.meeting} ${entry.household}`;
  if (entry.kind === 'count') return `count ${entry.round} ${entry.cluster ?? 'all'}`;
  return `return ${entry.round} ${entry.household}`;
};
