import type { Entry, EntryKind } from './events.ts';
import type { Session } from './state.ts';

/** Points of order come first, a reply before the next speaker, registered papers before raised hands (reference: assembly peers). */
const RANK: Readonly<Record<EntryKind, number>> = { order: 0, reply: 1, invited: 2, question: 3, paper: 4, hand: 5 };

/** How many are called to be ready. */
export const STANDBY = 3;

type Waiting = Pick<Session, 'queue' | 'placed' | 'spokenBySite'>;

/**
 * Who speaks next, in order: a point of order, then those the chair placed by hand, then by rank; papers in their own order; among
 * the rest the site that has spoken less, then the one with fewer turns, then whoever came first. Depends on what is waiting and
 * what was spoken, never on the order in which wishes arrived at the server within the same moment.
 */
export function speakingOrder(session: Waiting): readonly Entry[] {
  const placedAt = new Map(session.placed.map((id, at) => [id, at]));
  return session.queue
    .map((entry) => ({ entry, keys: keysOf(session, entry, placedAt.get(entry.id)) }))
    .toSorted((a, b) => compare(a.keys, b.keys) || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

function keysOf({ placed, spokenBySite }: Waiting, entry: Entry, placedAt: number | undefined): readonly number[] {
  // What cannot wait is before what was placed, unless it was itself placed.
  const hand = placedAt ?? (entry.kind === 'order' ? -1 : placed.length);
  const { ms, turns } = spokenBySite[entry.site] ?? { ms: 0, turns: 0 };
  return [hand, RANK[entry.kind], entry.place ?? 0, ms, turns, entry.at];
}

/** The next ones, to be brought on the line before it is their turn. */
export const standby = (session: Waiting): readonly Entry[] => speakingOrder(session).slice(0, STANDBY);

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one - other;
  }
  return 0;
}
