import type { Day } from '#kernel/day.ts';
import { compareVi } from '#kernel/fold.ts';

/** How a commune stands in a leader's overview; the worst that is true of it. */
export const GAP_STATES = ['behind', 'near', 'fine', 'empty', 'not-started'] as const;
export type GapState = (typeof GAP_STATES)[number];

interface Stands {
  readonly total: number;
  readonly overdue: number;
  readonly soon: number;
  readonly lacking: number;
  readonly short: number;
}

/**
 * `behind`: something is overdue. `near`: due soon, or public but not in every form or not long enough. `empty`: the
 * register is open and nothing has been due. A register that was never opened holds nothing against anybody.
 */
export function gapStateOf(startedOn: Day | null, { total, overdue, soon, lacking, short }: Stands): GapState {
  if (startedOn === null) return 'not-started';
  if (overdue > 0) return 'behind';
  if (soon + lacking + short > 0) return 'near';
  return total === 0 ? 'empty' : 'fine';
}

export const GAP_SORTS = ['ten', 'tong', 'dung-han', 'tre', 'qua-han', 'thieu'] as const;
export type GapSort = (typeof GAP_SORTS)[number];

interface Sortable {
  readonly name: string;
  readonly startedOn: Day | null;
  readonly counts: Stands & { readonly 'on-time': number; readonly late: number };
}

const FIGURE: Readonly<Record<Exclude<GapSort, 'ten'>, (row: Sortable) => number>> = {
  tong: ({ counts }) => counts.total,
  'dung-han': ({ counts }) => counts['on-time'],
  tre: ({ counts }) => counts.late,
  'qua-han': ({ counts }) => counts.overdue,
  thieu: ({ counts }) => counts.lacking + counts.short,
};

/** Order of two communes; those of the same figure by name, those that have not begun last. */
export function inOrder({
  key,
  descending,
}: {
  readonly key: GapSort;
  readonly descending: boolean;
}): (a: Sortable, b: Sortable) => number {
  const direction = descending ? -1 : 1;
  if (key === 'ten') return (a, b) => direction * compareVi(a.name, b.name);
  const figure = FIGURE[key];
  const begun = (row: Sortable): number => (row.startedOn === null ? 1 : 0);
  return (a, b) => begun(a) - begun(b) || direction * (figure(a) - figure(b)) || compareVi(a.name, b.name);
}
