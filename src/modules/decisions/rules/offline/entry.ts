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

/** Whom the meeting chose as its secretary, and by how many hands. */
export interface ChosenSecretary {
  readonly name: string;
  readonly votes: number;
}

/** How the meeting chose to vote on a matter, and by how many hands. */
export interface ChosenMethod {
  readonly method: 'hands' | 'secret';
  readonly votes: number;
}

/** What one person keyed in from a stack of slips. */
export interface KeyedSlips extends Counted {
  readonly blank: number;
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

/** The meeting was opened. */
export interface OpenEntry extends Noted {
  readonly kind: 'open';
  readonly meeting: string;
  readonly value: 'open';
  readonly seen: null;
}

/** A share of those present is asked: how many they were at that moment, since others come later. */
interface Raised extends Noted {
  readonly meeting: string;
  readonly present: number;
}

export interface SecretaryEntry extends Raised {
  readonly kind: 'secretary';
  readonly value: ChosenSecretary;
  readonly seen: ChosenSecretary | null;
}

export interface MethodEntry extends Raised {
  readonly kind: 'method';
  readonly round: string;
  readonly value: ChosenMethod;
  readonly seen: ChosenMethod | null;
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

/** A stack of slips, keyed in by the person whose phone it is: the first or the second entry, blind to that of the other. */
export interface StackEntry extends Noted {
  readonly kind: 'stack';
  readonly round: string;
  readonly batch: string;
  readonly value: KeyedSlips;
  readonly seen: KeyedSlips | null;
}

export type HallEntry = CheckInEntry | OpenEntry | SecretaryEntry | MethodEntry | CountEntry;
export type BallotEntry = ReturnEntry | StackEntry;
export type Entry = HallEntry | BallotEntry;
export type Value = Entry['value'];

/** What an entry is about: two entries of one subject say something about the same thing. */
export const subjectOf = (entry: Entry): string => {
  if (entry.kind === 'check-in') return `check-in ${entry.meeting} ${entry.household}`;
  if (entry.kind === 'open' || entry.kind === 'secretary') return `${entry.kind} ${entry.meeting}`;
  if (entry.kind === 'method') return `method ${entry.round}`;
  if (entry.kind === 'count') return `count ${entry.round} ${entry.cluster ?? 'all'}`;
  return entry.kind === 'stack' ? `stack ${entry.batch}` : `return ${entry.round} ${entry.household}`;
};
