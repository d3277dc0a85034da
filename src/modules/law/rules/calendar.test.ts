import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, weekday } from '#kernel/day.ts';
import holidayFile from '../packs/holidays.json' with { type: 'json' };
import { coveredYears, isAtLeastDaysBefore, makeCalendar } from './calendar.ts';
import { loadHolidays } from './holiday.ts';

const data = loadHolidays(holidayFile);
const calendar = makeCalendar(data);
const weekendsOnly = makeCalendar({ ...data, entries: [] });

const anyDay = fc.integer({ min: 0, max: 2900 }).map((n) => addDays(day('2020-01-01'), n));
const few = fc.integer({ min: 1, max: 40 });

describe('working days', () => {
  it.each([
    ['2026-02-13', true, 'Friday before Tết'],
    ['2026-02-16', false, '29 Chạp'],
    ['2026-04-27', false, 'in lieu of Giỗ Tổ on a Sunday'],
    ['2024-04-29', false, 'swapped off'],
    ['2024-05-04', true, 'worked Saturday'],
    ['2025-04-26', true, 'worked Saturday'],
    ['2026-01-10', true, 'worked Saturday'],
    ['2026-08-22', true, 'worked Saturday'],
    ['2026-08-31', false, 'swapped off'],
    ['2020-09-01', true, 'National Day had one day off until 2020'],
    ['2026-11-21', false, 'an ordinary Saturday'],
  ])('%s is %s (%s)', (text, working) => {
    expect(calendar.isWorkingDay(day(text))).toBe(working);
  });

  it.each([
    ['2026-11-13', 5, '2026-11-20', 'Friday: the weekend is skipped'],
    ['2026-04-24', 5, '2026-05-06', 'Giỗ Tổ, its day in lieu, 30/4 and 1/5 are skipped'],
    ['2026-02-13', 5, '2026-02-27', 'nine days of Tết'],
    ['2026-08-21', 5, '2026-08-27', 'Saturday 22/8 is worked'],
    ['2026-08-28', 1, '2026-09-03', 'five days of National Day'],
    ['2024-04-26', 5, '2024-05-07', 'Saturday 4/5 is worked in place of 29/4'],
    ['2023-04-28', 1, '2023-05-04', 'three holidays in a row, two on a weekend'],
    ['2026-11-14', 1, '2026-11-16', 'an event on a Saturday'],
    ['2026-11-14', 0, '2026-11-14', 'no days'],
  ])('%s + %i wd = %s (%s)', (start, n, due) => {
    expect(calendar.addWorkingDays(day(start), n).day).toBe(due);
  });

  it('section 16 test 10: a decision sent on a Friday is due on the fifth working day', () => {
    expect(calendar.addWorkingDays(day('2025-08-29'), 5)).toEqual({
      day: '2025-09-09',
      assumed: false,
      status: 'confirmed',
    });
  });

  it('refuses half days and negative counts', () => {
    expect(() => calendar.addWorkingDays(day('2026-01-05'), -1)).toThrow(RangeError);
    expect(() => calendar.endOfPeriod(day('2026-01-05'), 1.5)).toThrow(RangeError);
  });

  it('counting back gives what was added, and the due day is worked', () => {
    fc.assert(
      fc.property(anyDay, few, (start, n) => {
        const due = calendar.addWorkingDays(start, n).day;
        expect(calendar.isWorkingDay(due)).toBe(true);
        expect(calendar.workingDaysBetween(start, due).count).toBe(n);
        expect(calendar.workingDaysBetween(start, addDays(due, -1)).count).toBe(n - 1);
      }),
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyDay, few, few, (start, a, b) => {
        const twice = calendar.addWorkingDays(calendar.addWorkingDays(start, a).day, b).day;
        expect(twice).toBe(calendar.addWorkingDays(start, a + b).day);
      }),
    );
  });

  it('counting back finds the latest day that still leaves n working days', () => {
    fc.assert(
      fc.property(anyDay, few, (event, n) => {
        const latest = calendar.workingDaysBefore(event, n).day;
        expect(calendar.workingDaysBetween(latest, event).count).toBe(n);
        expect(calendar.workingDaysBetween(addDays(latest, 1), event).count).toBe(n - 1);
      }),
    );
  });

  it('without holidays agrees with the arithmetic of five-day weeks', () => {
    fc.assert(
      fc.property(anyDay, few, (start, n) => {
        const position = Math.min(weekday(start), 5);
        const monday = addDays(start, 1 - weekday(start));
        const worked = position + n - 1;
        const expected = addDays(monday, Math.floor(worked / 5) * 7 + (worked % 5));
        expect(weekendsOnly.addWorkingDays(start, n).day).toBe(expected);
      }),
    );
  });
});

describe('calendar periods', () => {
  it.each([
    ['2026-11-02', 15, '2026-11-17', false],
    ['2026-11-06', 15, '2026-11-23', true],
    ['2026-02-01', 15, '2026-02-23', true],
    ['2026-08-07', 15, '2026-08-22', false],
  ])('%s + %i days ends %s (rolled: %s)', (start, days, due, rolled) => {
    expect(calendar.endOfPeriod(day(start), days)).toMatchObject({ day: due, rolled });
  });

  it('ends on the first working day at or after the last day', () => {
    fc.assert(
      fc.property(anyDay, few, (start, days) => {
        const last = addDays(start, days);
        const end = calendar.endOfPeriod(start, days);
        expect(end.day >= last).toBe(true);
        expect(calendar.isWorkingDay(end.day)).toBe(true);
        for (let d = last; d < end.day; d = addDays(d, 1)) expect(calendar.isWorkingDay(d)).toBe(false);
        expect(end.rolled).toBe(end.day !== last);
      }),
    );
  });

  it.each([
    ['2026-11-18', '2026-11-20', 2, true],
    ['2026-11-19', '2026-11-20', 2, false],
    ['2026-11-20', '2026-11-20', 0, true],
  ])('%s is at least the wanted days before %s (%i): %s', (act, event, days, enough) => {
    expect(isAtLeastDaysBefore(day(act), day(event), days)).toBe(enough);
  });
});

describe('what an answer is worth', () => {
  const worth = (from: string, to: string) => calendar.basis(day(from), day(to));

  it('says which years are loaded', () => {
    expect(coveredYears(calendar)).toEqual({ first: 2020, last: 2027 });
  });

  it.each([
    ['2026-11-02', '2026-11-20', false, 'confirmed'],
    ['2026-11-20', '2026-11-25', false, 'verify'],
    ['2027-03-01', '2027-03-10', false, 'verify'],
    ['2027-12-30', '2028-01-04', true, 'verify'],
    ['2019-12-31', '2020-01-05', true, 'verify'],
  ])('%s to %s: assumed %s, %s', (from, to, assumed, status) => {
    expect(worth(from, to)).toEqual({ assumed, status });
  });

  it('a deadline that runs past the loaded lists is assumed, never silently', () => {
    expect(calendar.addWorkingDays(day('2027-12-30'), 5)).toEqual({
      day: '2028-01-06',
      assumed: true,
      status: 'verify',
    });
    expect(calendar.addWorkingDays(day('2027-12-29'), 2).assumed).toBe(false);
    expect(calendar.endOfPeriod(day('2018-01-01'), 10).assumed).toBe(true);
    expect(calendar.workingDaysBetween(day('2027-12-01'), day('2028-01-01')).assumed).toBe(true);
  });

  it('a deadline that leans on Culture Day says it must be checked', () => {
    expect(calendar.addWorkingDays(day('2026-11-19'), 3)).toEqual({
      day: '2026-11-25',
      assumed: false,
      status: 'verify',
    });
  });
});
