import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { StatusKind } from '../rules/status.ts';
import { lacksChannelsSql, statusSql } from './status-sql.ts';

/** How rows of registers stand on a day, in numbers that add up: every row has exactly one status. */
export interface Counts extends Readonly<Record<StatusKind, number>> {
  /** All rows that count: without the withdrawn ones. */
  readonly total: number;
  /** Published, but a form that the law asks for has not begun although the time is over. */
  readonly lacking: number;
  /** Those of `lacking` that were published on time. */
  readonly lackingOnTime: number;
  /** Published, and taken down too early somewhere. */
  readonly short: number;
  /** Due day of what has been missing longest; null when nothing is. */
  readonly oldestOverdue: Day | null;
}

export const NO_COUNTS: Counts = {
  total: 0,
  upcoming: 0,
  soon: 0,
  overdue: 0,
  'on-time': 0,
  late: 0,
  withdrawn: 0,
  lacking: 0,
  lackingOnTime: 0,
  short: 0,
  oldestOverdue: null,
};

/** What `countColumns` counts, of each publication `p`. */
export const countedFacts = (today: Day): RawBuilder<unknown> =>
  sql`${statusSql(today)} as status, ${lacksChannelsSql(today)} as lacks, p.state = 'published' and p.channels_short > 0 as short, p.due_on`;

/** Columns of `Counts` over rows of `countedFacts`, for any grouping. */
export const countColumns: RawBuilder<unknown> = sql`
  (count(*) filter (where status <> 'withdrawn'))::int as total,
  (count(*) filter (where status = 'upcoming'))::int as upcoming,
  (count(*) filter (where status = 'soon'))::int as soon,
  (count(*) filter (where status = 'overdue'))::int as overdue,
  (count(*) filter (where status = 'on-time'))::int as "on-time",
  (count(*) filter (where status = 'late'))::int as late,
  (count(*) filter (where status = 'withdrawn'))::int as withdrawn,
  (count(*) filter (where lacks))::int as lacking,
  (count(*) filter (where lacks and status = 'on-time'))::int as "lackingOnTime",
  (count(*) filter (where short))::int as short,
  min(due_on) filter (where status = 'overdue') as "oldestOverdue"`;

const ADDED = [
  'total',
  'upcoming',
  'soon',
  'overdue',
  'on-time',
  'late',
  'withdrawn',
  'lacking',
  'lackingOnTime',
  'short',
] as const;

/** The sum of several counts. */
export function addCounts(all: readonly Counts[]): Counts {
  const sums = Object.fromEntries(ADDED.map((key) => [key, all.reduce((sum, counts) => sum + counts[key], 0)]));
  const oldestOverdue = all.reduce<Day | null>(
    (oldest, counts) =>
      oldest === null || (counts.oldestOverdue !== null && counts.oldestOverdue < oldest) ? counts.oldestOverdue : oldest,
    null,
  );
  return { ...NO_COUNTS, ...sums, oldestOverdue };
}
