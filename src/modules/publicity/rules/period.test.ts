import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { belongsTo, isOver, lastEndedQuarter, periodText, quarterAt, quarterPeriod, readPeriod } from './period.ts';

const anyDay = fc.integer({ min: 0, max: 3_000 }).map((n): Day => addDays(day('2023-07-01'), n));

describe('quarters', () => {
  it.each([
    [1, '2026-01-01', '2026-03-31'],
    [2, '2026-04-01', '2026-06-30'],
    [3, '2026-07-01', '2026-09-30'],
    [4, '2026-10-01', '2026-12-31'],
  ])('quarter %i', (quarter, from, to) => {
    expect(quarterPeriod(2026, quarter)).toEqual({ year: 2026, quarter, from, to });
  });

  it('every day lies in exactly one, and the one before ended the day before it began', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const quarter = quarterAt(on);
        expect(quarter.from <= on && on <= quarter.to).toBe(true);
        expect(addDays(lastEndedQuarter(on).to, 1)).toBe(quarter.from);
        expect(isOver(quarter, on)).toBe(false);
        expect(isOver(lastEndedQuarter(on), on)).toBe(true);
        expect(readPeriod(periodText(quarter))).toEqual(quarter);
      }),
    );
  });

  it.each(['', '2026-5', '2026-0', '1999-1', '2200', '26-1', '2026-1x', ' 2026-1', 'tat-ca'])('%j is no period', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('a year is read too', () => {
    expect(readPeriod('2026')).toEqual({ year: 2026, quarter: null, from: '2026-01-01', to: '2026-12-31' });
  });
});

describe('what stands in a quarter', () => {
  const third = quarterPeriod(2026, 3);
  const row = (dueOn: string, publishedOn: string | null = null, withdrawnOn: string | null = null) => ({
    dueOn: day(dueOn),
    publishedOn: publishedOn === null ? null : day(publishedOn),
    withdrawnOn: withdrawnOn === null ? null : day(withdrawnOn),
  });

  it.each([
    ['due on its first day', row('2026-07-01'), true],
    ['due on its last day', row('2026-09-30', '2026-09-30'), true],
    ['due after it', row('2026-10-01'), false],
    ['due before it and public in time', row('2026-06-30', '2026-06-29'), false],
    ['due before it, public within it', row('2026-06-20', '2026-07-03'), true],
    ['due before it, missing still', row('2026-03-20'), true],
    ['due before it, missing through it, public after it', row('2026-03-20', '2026-10-09'), true],
    ['due before it, withdrawn before it', row('2026-03-20', null, '2026-06-30'), false],
    ['due before it, withdrawn within it', row('2026-03-20', '2026-03-19', '2026-08-30'), true],
    ['due before it, withdrawn after it without ever being public', row('2026-03-20', null, '2026-10-30'), true],
    ['due after it, public within it', row('2026-10-05', '2026-09-29'), true],
  ] as const)('%s', (_what, facts, expected) => {
    expect(belongsTo(facts, third)).toBe(expected);
  });

  it('what is missing stands in every quarter from the one it was due in until it is public', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), anyDay, (dueOn, late, on) => {
        const publishedOn = addDays(dueOn, late);
        const quarter = quarterAt(on);
        const expected = quarter.to >= dueOn && quarter.from <= publishedOn;
        expect(belongsTo({ dueOn, publishedOn, withdrawnOn: null }, quarter)).toBe(expected);
      }),
    );
  });
});
