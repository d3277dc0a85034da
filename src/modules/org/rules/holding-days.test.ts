import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { dayAfter, liesWithin, overlaps, standingOf, type Period } from './holding-days.ts';

const START = day('2026-01-01');
const someDay = fc.integer({ min: 0, max: 60 }).map((days): Day => addDays(START, days));
const period = fc
  .tuple(someDay, fc.option(fc.integer({ min: 1, max: 40 })))
  .map(([from, length]): Period => ({ valid_from: from, valid_to: length === null ? null : addDays(from, length) }));
const holds = ({ valid_from, valid_to }: Period, on: Day): boolean => valid_from <= on && (valid_to === null || on < valid_to);
const days = Array.from({ length: 150 }, (_, index) => addDays(START, index - 20));

describe('periods, against counting day by day', () => {
  test('two overlap when some day lies in both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(days.some((on) => holds(a, on) && holds(b, on)));
      }),
    );
  });

  test('one lies within the other when all its days do', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const ends = a.valid_to !== null || b.valid_to === null;
        expect(liesWithin(a, b)).toBe(ends && days.every((on) => !holds(a, on) || holds(b, on)));
      }),
    );
  });

  test('it stands as present exactly on its own days', () => {
    fc.assert(
      fc.property(period, fc.constantFrom(...days), (a, on) => {
        expect(standingOf(a, on) === 'present').toBe(holds(a, on));
      }),
    );
  });
});

test.each([
  ['2026-03-01', null, '2026-02-28', 'future'],
  ['2026-03-01', null, '2026-03-01', 'present'],
  ['2026-03-01', '2026-03-31', '2026-03-30', 'present'],
  ['2026-03-01', '2026-03-31', '2026-03-31', 'past'],
  ['2026-03-01', '2026-03-01', '2026-03-01', 'withdrawn'],
])('from %s, no longer on %s, seen on %s: %s', (from, to, on, standing) => {
  expect(standingOf({ valid_from: day(from), valid_to: to === null ? null : day(to) }, day(on))).toBe(standing);
});

test('the first day after the last one', () => {
  expect(dayAfter(day('2026-12-31'))).toBe('2027-01-01');
  expect(dayAfter(null)).toBeNull();
});
