import { addDays, type Day } from '#kernel/day.ts';
import { legalCalendar, type Calendar } from '#modules/law/index.ts';
import type { PublicationState } from './kinds.ts';

export const STATUSES = ['upcoming', 'soon', 'overdue', 'on-time', 'late', 'withdrawn'] as const;
export type StatusKind = (typeof STATUSES)[number];

/** A custom of this house, not of the law: with so many working days left a duty is called near. */
export const SOON_WORKING_DAYS = 3;

export interface StatusFacts {
  readonly state: PublicationState;
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
}

export interface Status {
  readonly kind: StatusKind;
  /** Working days left (upcoming, soon) or too many (overdue, late); 0 otherwise. */
  readonly workingDays: number;
  /** The count leans on a holiday that is not confirmed, or on years without a holiday list. */
  readonly verify: boolean;
}

/** The last due day that counts as near on `today`: the whole days off before the next working day included. */
export const soonUntil = (today: Day, calendar: Calendar = legalCalendar): Day =>
  addDays(calendar.addWorkingDays(today, SOON_WORKING_DAYS + 1).day, -1);

/**
 * How a duty or publication stands on `today`. On time is whoever published on the due day or before, whatever the hour.
 * `queries/status-sql.ts` says the same in SQL; a test holds the two together.
 */
export function statusOf(facts: StatusFacts, today: Day, calendar: Calendar = legalCalendar): Status {
  const { state, dueOn, publishedOn } = facts;
  if (state === 'withdrawn') return { kind: 'withdrawn', workingDays: 0, verify: false };
  if (publishedOn !== null) {
    const late = calendar.workingDaysBetween(dueOn, publishedOn);
    return publishedOn <= dueOn ? { kind: 'on-time', workingDays: 0, verify: false } : status('late', late);
  }
  if (dueOn < today) return status('overdue', calendar.workingDaysBetween(dueOn, today));
  return status(dueOn <= soonUntil(today, calendar) ? 'soon' : 'upcoming', calendar.workingDaysBetween(today, dueOn));
}

const status = (kind: StatusKind, count: { readonly count: number; readonly status: string }): Status => ({
  kind,
  workingDays: count.count,
  verify: count.status === 'verify',
});
