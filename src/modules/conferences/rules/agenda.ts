import type { Id } from '#kernel/id.ts';

export const ITEM_KINDS = [
  'opening',
  'report',
  'papers',
  'discussion',
  'vote',
  'award',
  'conclusion',
  'closing',
  'break',
  'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

type Item = Id<'conferences.agenda_item'>;

export interface AgendaRow {
  readonly id: Item;
  readonly above: Item | null;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly plannedAt: Temporal.Instant | null;
  readonly minutes: number | null;
  readonly ledBy: string | null;
}

export interface OutlineItem extends AgendaRow {
  /** "2", "2.1": counted, never stored. */
  readonly number: string;
  /** 0 for what has nothing above it. */
  readonly depth: number;
  /** When it comes: the planned time, or the end of what comes before. */
  readonly startsAt: Temporal.Instant;
  /** Minutes it takes; those of its parts together where it has none of its own. */
  readonly lasts: number;
  /** Planned time against the end of what comes before: positive leaves a gap, negative overlaps. 0 where no time was planned. */
  readonly gap: number;
  readonly first: boolean;
  readonly last: boolean;
}

export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly endsAt: Temporal.Instant;
  /** Minutes of all items together. */
  readonly total: number;
}

const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000);

/** The agenda as it is read: numbered, in order, each item with its time. Items without a planned time follow what comes before. */
export function outlineOf(rows: readonly AgendaRow[], startsAt: Temporal.Instant): Outline {
  const below = Map.groupBy(rows, ({ above }) => above);
  const ordered = (above: Item | null): readonly AgendaRow[] =>
    (below.get(above) ?? []).toSorted((a, b) => a.place - b.place || a.id.localeCompare(b.id));
  const lastsOf = (row: AgendaRow): number => row.minutes ?? ordered(row.id).reduce((sum, part) => sum + lastsOf(part), 0);
  const items: OutlineItem[] = [];
  const walk = (above: Item | null, prefix: string, depth: number, from: Temporal.Instant): Temporal.Instant => {
    let clock = from;
    const siblings = ordered(above);
    for (const [at, row] of siblings.entries()) {
      const starts = row.plannedAt ?? clock;
      const number = `${prefix}${at + 1}`;
      const lasts = lastsOf(row);
      const gap = minutesBetween(clock, starts);
      items.push({ ...row, number, depth, startsAt: starts, lasts, gap, first: at === 0, last: at === siblings.length - 1 });
      walk(row.id, `${number}.`, depth + 1, starts);
      clock = starts.add({ minutes: lasts });
    }
    return clock;
  };
  const endsAt = walk(null, '', 0, startsAt);
  return { items, endsAt, total: ordered(null).reduce((sum, row) => sum + lastsOf(row), 0) };
}

/** Where an item stands after it was moved one place: the new order of its siblings; null when it stands at that end already. */
export function moved(siblings: readonly Item[], item: Item, way: 'up' | 'down'): readonly Item[] | null {
  const at = siblings.indexOf(item);
  const to = way === 'up' ? at - 1 : at + 1;
  const other = siblings[to];
  if (at < 0 || other === undefined) return null;
  return siblings.with(at, other).with(to, item);
}

/** How deep an item would stand below another; items stand at most three deep. */
export function depthBelow(rows: readonly Pick<AgendaRow, 'id' | 'above'>[], above: Item | null): number {
  const byId = new Map(rows.map((row) => [row.id, row.above]));
  let [depth, at] = [0, above];
  while (at !== null && depth <= rows.length) [depth, at] = [depth + 1, byId.get(at) ?? null];
  return depth;
}

export const MOST_DEPTH = 3;
