import { addDays, type Day } from '#kernel/day.ts';

/** A period as the database keeps it: `end` is the first day it no longer holds, null while open. */
export interface Period {
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

/** The first day after the last one; null for no end. */
export const dayAfter = (last: Day | null): Day | null => (last === null ? null : addDays(last, 1));

/** True when one period lies wholly within the other. */
export const liesWithin = (inner: Period, outer: Period): boolean =>
  inner.valid_from >= outer.valid_from &&
  (outer.valid_to === null || (inner.valid_to !== null && inner.valid_to <= outer.valid_to));

/** True when some day lies in both. */
export const overlaps = (a: Period, b: Period): boolean =>
  (a.valid_to === null || a.valid_to > b.valid_from) && (b.valid_to === null || b.valid_to > a.valid_from);

/** How a period stands on a day. */
export type Standing = 'past' | 'present' | 'future' | 'withdrawn';

export function standingOf({ valid_from, valid_to }: Period, on: Day): Standing {
  if (valid_to !== null && valid_to <= valid_from) return 'withdrawn';
  if (valid_from > on) return 'future';
  return valid_to !== null && valid_to <= on ? 'past' : 'present';
}
