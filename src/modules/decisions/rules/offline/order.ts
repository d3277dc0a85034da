import type { Entry } from './entry.ts';

/** Who has come must be known before hands are raised, and the meeting open before anything is voted in it. */
const RANK = { 'check-in': 0, open: 1, secretary: 2, method: 3, return: 4, count: 5, stack: 6 } as const;

/**
 * The order in which entries are sent: each after the one it takes further, whatever order they were kept or loaded in. Entries
 * that come twice are taken once.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const depth = (entry: Entry, seen: ReadonlySet<string>): number => {
    const before = entry.after === null || seen.has(entry.id) ? undefined : byId.get(entry.after);
    return before === undefined ? 0 : 1 + depth(before, new Set([...seen, entry.id]));
  };
  return [...byId.values()]
    .map((entry) => ({ entry, rank: RANK[entry.kind], depth: depth(entry, new Set()) }))
    .sort((one, other) => one.rank - other.rank || one.depth - other.depth || (one.entry.id < other.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}
