import { addDays, day, type Day } from '#kernel/day.ts';
import type { Rule } from './rule.ts';

/** A rule that names a day of every year. */
export type YearDayRule = Extract<Rule, { unit: 'day-of-year' }>;

export const isYearDayRule = (rule: Rule): rule is YearDayRule => rule.unit === 'day-of-year';

/** The last day in time of a year: the day itself, or the day before it where the law says "before" (trước ngày). */
export const yearDay = ({ value }: YearDayRule, year: number): Day => {
  const named = day(`${year}-${String(value.month).padStart(2, '0')}-${String(value.day).padStart(2, '0')}`);
  return value.before ? addDays(named, -1) : named;
};
