import { subjectOf, type Entry, type Value } from './entry.ts';
import { inOrder } from './order.ts';

/** Where an entry stands between phone and server. */
export type EntryState =
  | { readonly is: 'waiting'; readonly tried: boolean }
  | { readonly is: 'done' }
  /** The server has something else: shown side by side until the head chooses. */
  | { readonly is: 'conflict'; readonly server: Value | null }
  | { readonly is: 'refused'; readonly words: string };

export interface Kept {
  /** Village it is about. */
  readonly unit: string;
  readonly entry: Entry;
  readonly state: EntryState;
}

/** Everything that is not safely on the server. */
export const unsynced = (kept: readonly Kept[]): readonly Kept[] => kept.filter(({ state }) => state.is !== 'done');

/**
 * Puts the entries of a file beside those of this phone: one of each id. Of two states the one that knows more holds, so any order
 * and any repetition of files gives the same.
 */
export function mergeKept(...lists: readonly (readonly Kept[])[]): readonly Kept[] {
  const merged = new Map<string, Kept>();
  for (const one of lists.flat()) {
    const other = merged.get(one.entry.id);
    if (other === undefined || knows(one) > knows(other)) merged.set(one.entry.id, one);
  }
  return [...merged.values()].sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
}

/** Larger where more is known; equal only for equal states, so that the order of merging does not matter. */
const knows = ({ state }: Kept): string =>
  `${state.is === 'done' ? 4 : state.is === 'conflict' ? 3 : state.is === 'refused' ? 2 : state.tried ? 1 : 0}${JSON.stringify(state)}`;

/** What the phone shows about a subject: the last entry, or what the server had when the package was made. */
export function latest(kept: readonly Kept[], subject: string): Kept | null {
  const about = kept.filter(({ entry }) => subjectOf(entry) === subject && !entry.keep);
  const ordered = inOrder(about.map(({ entry }) => entry));
  const last = ordered[ordered.length - 1];
  return about.find(({ entry }) => entry === last) ?? null;
}
