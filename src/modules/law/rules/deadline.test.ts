import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { legalCalendar, ruleOn } from '../national.ts';
import { deadline, isEarlyEnough, isTimeRule, latestDayBefore, type TimeRule } from './deadline.ts';
import type { RuleKey } from './keys.ts';

const rule = (key: RuleKey, on = '2026-10-01'): TimeRule => {
  const found = ruleOn(key, day(on));
  if (found === null || !isTimeRule(found)) throw new Error(`${key} is not a length of time`);
  return found;
};
const due = (key: RuleKey, start: string) => deadline(rule(key), day(start), legalCalendar);

describe('when an act is due', () => {
  it.each<[RuleKey, string, string, boolean]>([
    ['publish.default', '2026-10-02', '2026-10-09', false],
    ['publish.default', '2026-04-24', '2026-05-06', false],
    ['recognise', '2025-08-29', '2025-09-09', false],
    ['enterprise.publish', '2026-10-02', '2026-10-19', true],
    ['enterprise.publish', '2026-10-01', '2026-10-16', false],
    ['board.answer', '2026-02-01', '2026-02-23', true],
    ['initiative.valid', '2026-07-31', '2026-11-02', true],
    ['initiative.valid', '2025-11-30', '2026-03-02', true],
    ['initiative.valid', '2026-06-15', '2026-09-15', false],
  ])('%s from %s is due %s (rolled: %s)', (key, start, end, rolled) => {
    expect(due(key, start)).toMatchObject({ due: end, rolled });
  });

  it('names the rule, and the rule about days off only where it moved the end', () => {
    expect(due('enterprise.publish', '2026-10-01').legalRef).toBe('Điều 65 Luật 10/2022/QH15');
    expect(due('enterprise.publish', '2026-10-02').legalRef).toBe(
      'Điều 65 Luật 10/2022/QH15; Điều 148 khoản 5 Bộ luật Dân sự 91/2015/QH13',
    );
  });

  it('is to be verified when the rule, the days or the rolling are', () => {
    expect(due('publish.default', '2026-10-02').status).toBe('confirmed');
    expect(due('publish.default', '2026-11-19').status).toBe('verify');
    expect(due('decision.send', '2026-10-02').status).toBe('verify');
    expect(due('enterprise.publish', '2026-10-02').status).toBe('verify');
  });

  it('says when no holiday list covers the time', () => {
    expect(due('publish.default', '2027-12-30')).toMatchObject({ due: '2028-01-06', assumed: true, status: 'verify' });
    expect(due('publish.default', '2026-10-02').assumed).toBe(false);
  });
});

describe('at least so long before', () => {
  it.each<[RuleKey, string, string]>([
    ['meeting.notice', '2026-11-20', '2026-11-18'],
    ['head.plan', '2026-11-20', '2026-10-31'],
    // Working days after the act, the day of the event included: Monday 16 to Friday 20, so Sunday is still in time.
    ['board.plan', '2026-11-20', '2026-11-15'],
    ['board.plan', '2026-11-19', '2026-11-12'],
    // 28, 29 April, 4, 5, 6 May; 27 April is a day off in lieu.
    ['board.plan', '2026-05-06', '2026-04-27'],
  ])('%s before %s: by %s', (key, event, latest) => {
    expect(latestDayBefore(rule(key), day(event), legalCalendar).due).toBe(latest);
    expect(isEarlyEnough(rule(key), day(latest), day(event), legalCalendar)).toBe(true);
    expect(isEarlyEnough(rule(key), addDays(day(latest), 1), day(event), legalCalendar)).toBe(false);
  });

  it('the latest day is early enough and the next is not, for every event', () => {
    const events = fc.integer({ min: 200, max: 2500 }).map((n): Day => addDays(day('2020-01-01'), n));
    const keys = fc.constantFrom<RuleKey>('meeting.notice', 'board.plan', 'head.plan', 'initiative.valid');
    fc.assert(
      fc.property(events, keys, (event, key) => {
        const latest = latestDayBefore(rule(key), event, legalCalendar).due;
        expect(isEarlyEnough(rule(key), latest, event, legalCalendar)).toBe(true);
        expect(isEarlyEnough(rule(key), addDays(latest, 1), event, legalCalendar)).toBe(false);
      }),
    );
  });
});
