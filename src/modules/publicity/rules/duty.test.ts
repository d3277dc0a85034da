import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { unwrap } from '#kernel/result.ts';
import { legalCalendar, publicationItem, publicationItems, type Regime } from '#modules/law/index.ts';
import { dutyFor } from './duty.ts';

const ALL = { hasWeb: true, hasLoudspeaker: true };

function dutyOf(regime: Regime, key: string, on: Day, facilities = ALL) {
  const item = publicationItem(regime, key, on);
  if (item === null) throw new Error(`No item ${key}`);
  return unwrap(dutyFor(item, on, facilities));
}

const WHEN: readonly (readonly [Regime, string, string, string, string])[] = [
  ['commune', 'budget', '2026-11-13', '2026-11-20', 'Friday: five working days skip one weekend'],
  ['commune', 'budget', '2026-02-13', '2026-02-27', 'nine days of Tết in between'],
  ['commune', 'budget', '2026-04-24', '2026-05-06', 'Giỗ Tổ, 30/4 and 1/5'],
  ['agency', 'budget', '2026-11-13', '2026-11-20', 'agencies: five working days'],
  ['enterprise', 'business-situation', '2026-11-02', '2026-11-17', 'enterprises: fifteen days, no weekend at the end'],
  ['enterprise', 'business-situation', '2026-11-06', '2026-11-23', 'the fifteenth day is a Saturday: ends on Monday 23/11'],
];

describe('dutyFor: when', () => {
  it.each(WHEN)('%s %s of %s is due on %s (%s)', (regime, key, on, due) => {
    expect(dutyOf(regime, key, day(on)).dueOn).toBe(due);
  });

  it('names the item and the rule about its time', () => {
    expect(dutyOf('commune', 'budget', day('2026-11-13')).legalRef).toBe(
      'Điều 11 khoản 2 Luật 10/2022/QH15; Điều 12 khoản 2 Luật 10/2022/QH15',
    );
  });

  it('carries the doubt about a holiday that is not confirmed, and about years without a list', () => {
    expect(dutyOf('commune', 'budget', day('2026-11-13')).lawStatus).toBe('confirmed');
    expect(dutyOf('commune', 'budget', day('2026-11-20')).lawStatus).toBe('verify');
    expect(dutyOf('commune', 'budget', day('2029-11-13'))).toMatchObject({ lawStatus: 'verify', assumed: true });
    expect(dutyOf('agency', 'budget', day('2026-11-13')).lawStatus).toBe('verify');
  });

  it('refuses items of a time without a deadline', () => {
    const [item] = publicationItems('commune', day('2020-05-04'));
    expect(item && dutyFor(item, day('2020-05-04'), ALL)).toMatchObject({ ok: false, why: 'publicity.item.no-deadline' });
  });
});

describe('dutyFor: where', () => {
  const named = (regime: Regime, key: string, facilities = ALL) =>
    dutyOf(regime, key, day('2026-11-13'), facilities).channels.map(
      ({ kind, placeKind, requiredDays, permanent, oneOf }) =>
        `${kind}${placeKind ? `@${placeKind}` : ''} ${permanent ? 'permanent' : (requiredDays ?? '-')}${oneOf ? ' or' : ''}`,
    );

  it.each([
    ['commune', 'budget', ['web -', 'posting@headquarters 30', 'posting@culture-houses 30']],
    ['commune', 'administrative-procedures', ['web -', 'posting@headquarters permanent']],
    ['commune', 'social-support', ['web -', 'posting@headquarters 30', 'posting@culture-houses 30', 'loudspeaker 3', 'heads -']],
    ['commune', 'other', ['web -', 'posting@headquarters -', 'posting@culture-houses -']],
    ['agency', 'budget', ['internal-site - or', 'posting@headquarters 20 or']],
    ['enterprise', 'welfare-funds', ['internal-site - or', 'posting@headquarters 20 or']],
  ] as const)('%s %s', (regime, key, expected) => {
    expect(named(regime, key)).toEqual(expected);
  });

  it('asks for a site and for loudspeakers only where there are any', () => {
    expect(named('commune', 'social-support', { hasWeb: false, hasLoudspeaker: false })).toEqual([
      'posting@headquarters 30',
      'posting@culture-houses 30',
      'heads -',
    ]);
    expect(named('commune', 'social-support', { hasWeb: true, hasLoudspeaker: false })).not.toContain('loudspeaker 3');
  });

  it('is permanent for what must hang for good, and only then', () => {
    const permanent = publicationItems('commune', day('2026-11-13')).filter(
      (item) => unwrap(dutyFor(item, day('2026-11-13'), ALL)).permanent,
    );
    expect(permanent.map((item) => item.key)).toEqual(['democracy-regulation', 'administrative-procedures']);
  });
});

describe('dutyFor on any day since the law is in force', () => {
  const anyDay = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays(day('2023-07-01'), n));

  it('is due after the day it arose, on a working day, never earlier for a later day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('commune', 'agency', 'enterprise'), (on, regime) => {
        for (const item of publicationItems(regime, on)) {
          const duty = unwrap(dutyFor(item, on, ALL));
          expect(duty.dueOn > on).toBe(true);
          expect(legalCalendar.isWorkingDay(duty.dueOn)).toBe(true);
          const next = publicationItem(regime, item.key, addDays(on, 1));
          expect(next !== null && unwrap(dutyFor(next, addDays(on, 1), ALL)).dueOn >= duty.dueOn).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fourteen items bind a commune', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(publicationItems('commune', on)).toHaveLength(14);
      }),
      { numRuns: 40 },
    );
  });
});
