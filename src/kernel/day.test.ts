import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  earlier,
  later,
  parseDay,
  quarterOf,
  weekday,
  yearOf,
  type Day,
} from './day.ts';

const FIRST = day('1900-01-01');
const anyDay = fc.integer({ min: 0, max: 109_000 }).map((n): Day => addDays(FIRST, n));

describe('reading a day', () => {
  it.each([
    ['2026-11-21', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['21/11/2026', false],
    [' 2026-11-21', false],
    ['2026-11-21 ', false],
    ['2026-11-21T00:00:00Z', false],
    ['2026-11-21\n', false],
    ['+02026-11-21', false],
    ['٢٠٢٦-١١-٢١', false],
    ['2026‑11‑21', false],
    ['', false],
    ["2026-11-21'; --", false],
  ])('%j is a day: %s', (text, is) => {
    expect(parseDay(text)).toBe(is ? text : null);
  });

  it('takes any text at all without failing, and gives back what it took', () => {
    fc.assert(fc.property(fc.string(), (text) => [null, text].includes(parseDay(text))));
    fc.assert(fc.property(anyDay, (d) => parseDay(d) === d));
  });

  it('is a bug to write a wrong day in code', () => {
    expect(() => day('2026-02-30')).toThrow(RangeError);
  });
});

describe('the day it is in Việt Nam', () => {
  it.each([
    ['2026-11-21T16:59:59Z', '2026-11-21'],
    ['2026-11-21T17:00:00Z', '2026-11-22'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2026-11-21T00:00:00+07:00', '2026-11-21'],
    ['2026-11-20T10:00:00-12:00', '2026-11-21'],
  ])('at %s it is %s', (instant, there) => {
    expect(dayOf(Temporal.Instant.from(instant))).toBe(there);
  });
});

describe('arithmetic', () => {
  const steps = fc.integer({ min: -40_000, max: 40_000 });

  it.each([
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-21', 2, '2027-01-21'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('adding and counting undo each other', () => {
    fc.assert(fc.property(anyDay, steps, (d, n) => daysBetween(d, addDays(d, n)) === n));
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b));
    fc.assert(fc.property(anyDay, anyDay, (a, b) => daysBetween(a, b) + daysBetween(b, a) === 0));
  });

  it('the order of the texts is the order of the days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
        expect([earlier(a, b), later(a, b)]).toEqual([a, b].toSorted());
      }),
    );
  });

  it('months keep the date or fall on the last day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (d, n) => {
        const then = addMonths(d, n);
        const date = Number(then.slice(8));
        expect(date <= Number(d.slice(8))).toBe(true);
        if (date < Number(d.slice(8))) expect(addDays(then, 1).slice(8)).toBe('01');
      }),
    );
  });
});

describe('parts', () => {
  it.each([
    ['2026-11-16', 1, 2026, 4],
    ['2026-11-22', 7, 2026, 4],
    ['2026-01-01', 4, 2026, 1],
    ['2026-03-31', 2, 2026, 1],
    ['2026-04-01', 3, 2026, 2],
    ['2026-06-30', 2, 2026, 2],
    ['2026-07-01', 3, 2026, 3],
    ['2026-09-30', 3, 2026, 3],
    ['2026-10-01', 4, 2026, 4],
    ['2027-12-31', 5, 2027, 4],
  ])('%s is weekday %i of year %i, quarter %i', (text, inWeek, year, quarter) => {
    expect([weekday(day(text)), yearOf(day(text)), quarterOf(day(text))]).toEqual([inWeek, year, quarter]);
  });

  it('weekdays follow each other', () => {
    fc.assert(fc.property(anyDay, (d) => weekday(addDays(d, 1)) === (weekday(d) % 7) + 1));
    fc.assert(fc.property(anyDay, (d) => weekday(addDays(d, 7)) === weekday(d)));
  });
});
