import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { legalCalendar } from '#modules/law/index.ts';
import { SOON_WORKING_DAYS, soonUntil, statusOf } from './status.ts';

const at = (today: string, dueOn: string, publishedOn: string | null = null) =>
  statusOf(
    {
      state: publishedOn === null ? 'due' : 'published',
      dueOn: day(dueOn),
      publishedOn: publishedOn === null ? null : day(publishedOn),
    },
    day(today),
  );

describe('statusOf', () => {
  it.each([
    ['2026-11-09', '2026-11-20', null, 'upcoming', 9],
    ['2026-11-16', '2026-11-20', null, 'upcoming', 4],
    ['2026-11-17', '2026-11-20', null, 'soon', 3],
    ['2026-11-20', '2026-11-20', null, 'soon', 0],
    ['2026-11-21', '2026-11-20', null, 'overdue', 0],
    ['2026-11-23', '2026-11-20', null, 'overdue', 1],
    ['2026-10-20', '2026-10-15', null, 'overdue', 3],
    ['2026-11-21', '2026-11-20', '2026-11-20', 'on-time', 0],
    ['2026-11-21', '2026-11-20', '2026-11-14', 'on-time', 0],
    ['2026-11-21', '2026-11-13', '2026-11-14', 'late', 0],
    ['2026-11-21', '2026-11-13', '2026-11-18', 'late', 3],
  ] as const)('on %s, due %s, public %s: %s by %d', (today, due, published, kind, workingDays) => {
    expect(at(today, due, published)).toMatchObject({ kind, workingDays });
  });

  it('what was withdrawn is neither early nor late', () => {
    expect(statusOf({ state: 'withdrawn', dueOn: day('2026-01-05'), publishedOn: null }, day('2026-11-21')).kind).toBe(
      'withdrawn',
    );
  });

  it('says when the count leans on a day that is not confirmed (24 November 2026)', () => {
    expect(at('2026-11-25', '2026-11-20').verify).toBe(true);
    expect(at('2026-11-20', '2026-11-13').verify).toBe(false);
  });
});

const anyDay = fc.integer({ min: 0, max: 1_800 }).map((n): Day => addDays(day('2022-01-03'), n));

describe('statusOf on any day', () => {
  it('a duty is near exactly when three working days or fewer are left', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (today, ahead) => {
        const dueOn = addDays(today, ahead);
        const left = legalCalendar.workingDaysBetween(today, dueOn).count;
        expect(dueOn <= soonUntil(today)).toBe(left <= SOON_WORKING_DAYS);
      }),
    );
  });

  it('goes one way while nothing is published: upcoming, soon, overdue', () => {
    const order = ['upcoming', 'soon', 'overdue'];
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (dueOn, days) => {
        const rank = (on: Day) => order.indexOf(statusOf({ state: 'due', dueOn, publishedOn: null }, on).kind);
        for (let back = days; back > -days; back -= 1)
          expect(rank(addDays(dueOn, -back))).toBeLessThanOrEqual(rank(addDays(dueOn, 1 - back)));
      }),
    );
  });
});
