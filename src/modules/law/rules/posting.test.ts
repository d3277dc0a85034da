import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { countPosting, type DisplayPeriod, type RequiredDisplay } from './posting.ts';

const thirty: RequiredDisplay = { kind: 'consecutive-days', days: 30 };
const permanent: RequiredDisplay = { kind: 'permanent' };
const put = (from: string, to: string | null = null): DisplayPeriod => ({ from: day(from), to: to === null ? null : day(to) });
const on = (periods: readonly DisplayPeriod[], today: string, required: RequiredDisplay = thirty) =>
  countPosting(periods, required, day(today), true);

describe('30 consecutive days', () => {
  it.each<[string, DisplayPeriod[], string, string, number, number, string | null]>([
    ['nothing put up', [], '2026-10-01', 'none', 0, 0, null],
    ['put up tomorrow', [put('2026-10-02')], '2026-10-01', 'none', 0, 0, null],
    ['put up today', [put('2026-10-01')], '2026-10-01', 'running', 0, 0, '2026-10-31'],
    ['hanging for 29 days', [put('2026-10-01')], '2026-10-30', 'running', 29, 0, '2026-10-31'],
    ['hanging for 30 days', [put('2026-10-01')], '2026-10-31', 'complete', 30, 0, '2026-10-31'],
    ['section 16 test 9: taken down after 29 days', [put('2026-10-01', '2026-10-30')], '2026-11-20', 'short', 29, 0, null],
    ['taken down after 30 days', [put('2026-10-01', '2026-10-31')], '2026-11-20', 'complete', 30, 0, '2026-10-31'],
    ['a planned end in the future still hangs', [put('2026-10-01', '2026-10-20')], '2026-10-10', 'running', 9, 0, '2026-10-31'],
    [
      'section 16 test 9: an interruption restarts the count',
      [put('2026-10-01', '2026-10-20'), put('2026-10-22')],
      '2026-11-05',
      'running',
      14,
      1,
      '2026-11-21',
    ],
    [
      'two displays that together make 38 days are short',
      [put('2026-10-01', '2026-10-20'), put('2026-10-22', '2026-11-10')],
      '2026-11-20',
      'short',
      19,
      1,
      null,
    ],
    [
      'put up again on the day it came down is no interruption',
      [put('2026-10-15', '2026-11-05'), put('2026-10-01', '2026-10-15')],
      '2026-11-20',
      'complete',
      35,
      0,
      '2026-10-31',
    ],
    [
      'coming down after completion does not undo it',
      [put('2026-09-01', '2026-10-05'), put('2026-10-10', '2026-10-12')],
      '2026-11-20',
      'complete',
      34,
      0,
      '2026-10-01',
    ],
    [
      'a display inside another changes nothing',
      [put('2026-10-01'), put('2026-10-05', '2026-10-08')],
      '2026-11-20',
      'complete',
      50,
      0,
      '2026-10-31',
    ],
  ])('%s', (_, periods, today, state, consecutiveDays, restarts, endsOn) => {
    expect(on(periods, today)).toEqual({ state, consecutiveDays, restarts, endsOn });
  });

  it('refuses a display that ends before it starts', () => {
    expect(() => on([put('2026-10-02', '2026-10-01')], '2026-10-05')).toThrow(RangeError);
  });

  it('without the posting day everything takes one day longer', () => {
    const strict = (to: string) => countPosting([put('2026-10-01', to)], thirty, day('2026-11-20'), false);
    expect(strict('2026-10-31').state).toBe('short');
    expect(strict('2026-11-01')).toEqual({ state: 'complete', consecutiveDays: 30, restarts: 0, endsOn: '2026-11-01' });
  });
});

describe('permanent posting', () => {
  it.each<[string, DisplayPeriod[], string, number]>([
    ['hangs', [put('2025-01-01')], 'running', 0],
    ['was taken down', [put('2025-01-01', '2026-01-01')], 'short', 0],
    ['was taken down and put up again', [put('2025-01-01', '2026-01-01'), put('2026-02-01')], 'running', 1],
  ])('%s', (_, periods, state, restarts) => {
    expect(on(periods, '2026-11-20', permanent)).toMatchObject({ state, restarts, endsOn: null });
  });
});

describe('any history of displays', () => {
  const base = day('2026-01-01');
  const history = fc.array(
    fc
      .record({ start: fc.nat(120), length: fc.nat(50) })
      .map(({ start, length }): DisplayPeriod => ({ from: addDays(base, start), to: addDays(base, start + length) })),
    { maxLength: 6 },
  );
  const today = addDays(base, 200);

  /** Day by day: the longest row of nights on which something hung. */
  const longest = (periods: readonly DisplayPeriod[]): number => {
    let best = 0;
    let row = 0;
    for (let d: Day = base; d < today; d = addDays(d, 1)) {
      row = periods.some((period) => period.from <= d && d < (period.to ?? today)) ? row + 1 : 0;
      best = Math.max(best, row);
    }
    return best;
  };

  it('is complete exactly when the longest unbroken row is long enough', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 60 }), (periods, days) => {
        const posting = countPosting(periods, { kind: 'consecutive-days', days }, today, true);
        expect(posting.state === 'complete').toBe(longest(periods) >= days);
      }),
    );
  });

  it('does not depend on the order in which displays were entered', () => {
    fc.assert(
      fc.property(history, (periods) => {
        expect(countPosting(periods.toReversed(), thirty, today, true)).toEqual(countPosting(periods, thirty, today, true));
      }),
    );
  });
});
