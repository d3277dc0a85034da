import { addDays, day, type Day } from '#kernel/day.ts';
import { isYearDayRule, ruleOn, yearDay, type Rule } from '#modules/law/index.ts';

/** The day of a year on which something is due, and the rule it rests on. */
export interface YearlyDue {
  readonly due: Day;
  readonly rule: Rule;
}

/** Days before it on which it appears on a desk. */
const TOLD_DAYS = 30;

/** Whether it is time to tell of it. */
export const isNear = (due: Day, today: Day): boolean => addDays(due, -TOLD_DAYS) <= today;

/**
 * When a village looks at its convention in a year: on the day it agreed on, otherwise on the day of national unity (Ngày hội Đại
 * đoàn kết toàn dân tộc). Null where no rule is loaded.
 * @param agreed "11-18"; 29 February is the 28th of other years
 */
export const reviewDue = (agreed: string | null, year: number): YearlyDue | null => {
  const rule = ruleOn('convention.review', day(`${year}-12-31`));
  if (rule === null || !isYearDayRule(rule)) return null;
  if (agreed === null) return { due: yearDay(rule, year), rule };
  const [month, date] = agreed.split('-').map(Number);
  return { due: Temporal.PlainDate.from({ year, month: month ?? 1, day: date ?? 1 }).toString() as Day, rule };
};

/** When a province must have reported on conventions in a year. */
export const summaryDue = (year: number): YearlyDue | null => {
  const rule = ruleOn('convention.report', day(`${year}-12-31`));
  return rule === null || !isYearDayRule(rule) ? null : { due: yearDay(rule, year), rule };
};
