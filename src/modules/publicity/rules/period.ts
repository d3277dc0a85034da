import { addDays, addMonths, day, quarterOf, yearOf, type Day } from '#kernel/day.ts';

/** A quarter of a year, or a whole year, of a register. */
export interface Period {
  readonly year: number;
  /** 1 to 4; null for the whole year. */
  readonly quarter: number | null;
  readonly from: Day;
  /** Last day of it. */
  readonly to: Day;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

export function quarterPeriod(year: number, quarter: number): Period {
  const from = day(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`);
  return { year, quarter, from, to: addDays(addMonths(from, 3), -1) };
}

const yearPeriod = (year: number): Period => ({ year, quarter: null, from: day(`${year}-01-01`), to: day(`${year}-12-31`) });

/** The quarter a day lies in. */
export const quarterAt = (on: Day): Period => quarterPeriod(yearOf(on), quarterOf(on));

/** The quarter that ended last before a day. */
export const lastEndedQuarter = (today: Day): Period => quarterAt(addDays(quarterAt(today).from, -1));

export const isOver = (period: Period, today: Day): boolean => period.to < today;

/** In addresses: `2026-4` is the fourth quarter, `2026` the year. */
export const periodText = ({ year, quarter }: Period): string => (quarter === null ? String(year) : `${year}-${quarter}`);

/** Reads a period from an address; null when the text is none. */
export function readPeriod(text: string): Period | null {
  const [, yearDigits, quarterDigit] = /^(\d{4})(?:-([1-4]))?$/.exec(text) ?? [];
  const year = Number(yearDigits);
  if (yearDigits === undefined || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return quarterDigit === undefined ? yearPeriod(year) : quarterPeriod(year, Number(quarterDigit));
}

/** The days that decide to which periods a duty or publication belongs. */
export interface DatedFacts {
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
}

/**
 * A row stands in the register of a period in which it was due, made public or withdrawn, and in every later one as long
 * as it is still missing: what is not public does not vanish at the end of a quarter (Article 13(2)).
 * `queries/period-sql.ts` says the same in SQL; a test holds the two together.
 */
export function belongsTo({ dueOn, publishedOn, withdrawnOn }: DatedFacts, { from, to }: Period): boolean {
  const within = (on: Day | null): boolean => on !== null && from <= on && on <= to;
  const after = (on: Day | null): boolean => on === null || on > to;
  const carriedOver = dueOn < from && after(publishedOn) && after(withdrawnOn);
  return within(dueOn) || within(publishedOn) || within(withdrawnOn) || carriedOver;
}
