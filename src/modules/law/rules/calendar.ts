import { addDays, daysBetween, weekday, yearOf, type Day } from '#kernel/day.ts';
import type { Holiday, HolidayData } from './holiday.ts';
import { worse, type Status } from './rule.ts';

/**
 * How far an answer may be trusted. `assumed`: some day it rests on lies outside the loaded holiday lists, where only
 * weekends are known. `status`: `verify` when assumed, or when a list or day it rests on is not confirmed.
 */
export type Basis = { readonly assumed: boolean; readonly status: Status };
export type DatedAnswer = Basis & { readonly day: Day };
export type PeriodEnd = DatedAnswer & { readonly rolled: boolean };
export type CountAnswer = Basis & { readonly count: number };

export type Calendar = {
  readonly coverage: HolidayData['coverage'];
  readonly counting: HolidayData['counting'];
  /** The holiday, day off in lieu or swapped day on this date, with its source; null for an ordinary day. */
  readonly holidayOn: (day: Day) => Holiday | null;
  /** Outside the coverage only weekends are known: ask `basis` before relying on it. */
  readonly isWorkingDay: (day: Day) => boolean;
  /** What an answer resting on every day from `from` to `to`, both included, is worth. */
  readonly basis: (from: Day, to: Day) => Basis;
  /** The n-th working day after `start`; the day of the event is not counted; n = 0 gives `start` itself. */
  readonly addWorkingDays: (start: Day, n: number) => DatedAnswer;
  /** The latest day from which n working days remain up to and including `event`; n = 0 gives `event`. */
  readonly workingDaysBefore: (event: Day, n: number) => DatedAnswer;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  readonly workingDaysBetween: (from: Day, to: Day) => CountAnswer;
  /** `end`, or the next working day when it is a day off (`rolled`); Art. 148(5) Civil Code 2015. */
  readonly rollForward: (start: Day, end: Day) => PeriodEnd;
  /** End of a period of calendar days: day of the event not counted, then rolled forward off days off. */
  readonly endOfPeriod: (start: Day, days: number) => PeriodEnd;
};

/** The working-day calendar of civil servants from dated holiday data (already validated). */
export const makeCalendar = (data: HolidayData): Calendar => {
  const table: Table = { ...data, byDay: new Map(data.entries.map((entry) => [entry.day, entry])) };
  return {
    coverage: data.coverage,
    counting: data.counting,
    holidayOn: (day) => table.byDay.get(day) ?? null,
    isWorkingDay: (day) => isWorking(table, day),
    basis: (from, to) => basisOf(table, from, to),
    addWorkingDays: (start, n) => stepForward(table, start, n),
    workingDaysBefore: (event, n) => stepBack(table, event, n),
    workingDaysBetween: (from, to) => count(table, from, to),
    rollForward: (start, end) => roll(table, start, end),
    endOfPeriod: (start, days) => roll(table, start, addDays(start, mustBeCount(days))),
  };
};

/** "At least X days before": whole calendar days from the act to the event, the day of the act not counted. */
export const isAtLeastDaysBefore = (act: Day, event: Day, days: number): boolean => daysBetween(act, event) >= days;

/** The years from the first to the last loaded holiday list. */
export const coveredYears = (calendar: Pick<Calendar, 'coverage'>): { first: number; last: number } | null => {
  const first = calendar.coverage.at(0);
  const last = calendar.coverage.at(-1);
  return first === undefined || last === undefined ? null : { first: yearOf(first.from), last: yearOf(last.to) };
};

type Table = HolidayData & { readonly byDay: ReadonlyMap<Day, Holiday> };

const isWorking = (table: Table, day: Day): boolean => {
  const entry = table.byDay.get(day);
  return entry === undefined ? weekday(day) <= 5 : entry.kind === 'swap-work';
};

const basisOf = (table: Table, from: Day, to: Day): Basis => {
  // Coverage is contiguous (checked at load), so its two ends decide.
  const first = table.coverage.at(0);
  const last = table.coverage.at(-1);
  if (!first || !last || from < first.from || last.to < to) return { assumed: true, status: 'verify' };
  const lists = table.coverage.filter((range) => range.from <= to && from <= range.to);
  const days = table.entries.filter((entry) => from <= entry.day && entry.day <= to);
  return { assumed: false, status: worse(...[...lists, ...days].map((part) => part.status)) };
};

const nextWorkingDay = (table: Table, day: Day): Day => {
  let next = addDays(day, 1);
  while (!isWorking(table, next)) next = addDays(next, 1);
  return next;
};

const stepForward = (table: Table, start: Day, n: number): DatedAnswer => {
  let day = start;
  for (let left = mustBeCount(n); left > 0; left -= 1) day = nextWorkingDay(table, day);
  return { day, ...basisOf(table, n === 0 ? start : addDays(start, 1), day) };
};

const stepBack = (table: Table, event: Day, n: number): DatedAnswer => {
  let day = event;
  for (let left = mustBeCount(n); left > 0; day = addDays(day, -1)) if (isWorking(table, day)) left -= 1;
  return { day, ...basisOf(table, n === 0 ? event : addDays(day, 1), event) };
};

const count = (table: Table, from: Day, to: Day): CountAnswer => {
  const first = addDays(from, 1);
  let days = 0;
  for (let day = first; day <= to; day = addDays(day, 1)) if (isWorking(table, day)) days += 1;
  return { count: days, ...basisOf(table, to < first ? to : first, to) };
};

const roll = (table: Table, start: Day, end: Day): PeriodEnd => {
  const day = isWorking(table, end) ? end : nextWorkingDay(table, end);
  return { day, rolled: day !== end, ...basisOf(table, start < end ? addDays(start, 1) : end, day) };
};

const mustBeCount = (n: number): number => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a count of days: ${n}`);
  return n;
};
