import { addDays, addMonths, type Day } from '#kernel/day.ts';
import { isAtLeastDaysBefore, type Basis, type Calendar } from './calendar.ts';
import { worse, type Rule, type Status } from './rule.ts';

/** A rule that is a length of time. */
export type TimeRule = Extract<Rule, { unit: 'working-days' | 'days' | 'months' }>;

export const isTimeRule = (rule: Rule): rule is TimeRule =>
  rule.unit === 'working-days' || rule.unit === 'days' || rule.unit === 'months';

export type Deadline = {
  /** Last day on which the act is in time; the day ends at midnight. */
  readonly due: Day;
  /** True when the last day was a day off and the period therefore ends later. */
  readonly rolled: boolean;
  /** The rule, and the rule about days off where it moved the end. */
  readonly legalRef: string;
  readonly status: Status;
  /** Part of the period lies outside the loaded holiday lists. */
  readonly assumed: boolean;
};

/**
 * When an act is due whose time runs from `start`. The day of the event is not counted (Art. 147 Civil Code 2015); a
 * period in days or months that ends on a day off ends with the next working day (Art. 148(5)). A month ends on the
 * same date, or on the last day of a month that has no such date (Art. 148(3)).
 */
export const deadline = (rule: TimeRule, start: Day, calendar: Calendar): Deadline => {
  const end = endOf(rule, start, calendar);
  const rolling = end.rolled ? calendar.counting.lastDay : null;
  return {
    due: end.day,
    rolled: end.rolled,
    legalRef: rolling === null ? rule.legalRef : `${rule.legalRef}; ${rolling.legalRef}`,
    status: worse(rule.status, end.status, rolling?.status ?? 'confirmed'),
    assumed: end.assumed,
  };
};

const endOf = (rule: TimeRule, start: Day, calendar: Calendar): Basis & { day: Day; rolled: boolean } => {
  if (rule.unit === 'working-days') return { rolled: false, ...calendar.addWorkingDays(start, rule.value) };
  if (rule.unit === 'days') return calendar.endOfPeriod(start, rule.value);
  return calendar.rollForward(start, addMonths(start, rule.value));
};

/** The latest day of an act that must come at least so long before an event ("ít nhất ... trước ngày ..."). */
export const latestDayBefore = (rule: TimeRule, event: Day, calendar: Calendar): Deadline => {
  const found = startOf(rule, event, calendar);
  return {
    due: found.day,
    rolled: false,
    legalRef: rule.legalRef,
    status: worse(rule.status, found.status),
    assumed: found.assumed,
  };
};

const startOf = (rule: TimeRule, event: Day, calendar: Calendar): Basis & { day: Day } => {
  if (rule.unit === 'working-days') return calendar.workingDaysBefore(event, rule.value);
  // Calendar time needs no holiday list.
  const day = rule.unit === 'days' ? addDays(event, -rule.value) : addMonths(event, -rule.value);
  return { day, assumed: false, status: 'confirmed' };
};

/** Whether the act came early enough before the event: `event - act >= time`. */
export const isEarlyEnough = (rule: TimeRule, act: Day, event: Day, calendar: Calendar): boolean =>
  rule.unit === 'days' ? isAtLeastDaysBefore(act, event, rule.value) : act <= latestDayBefore(rule, event, calendar).due;
