import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { notedSteps, procedureSteps, type ProcedureMatter, type StepKey } from './procedure-steps.ts';
import { timeline, unlawfulCall, type TimelineFacts } from './timeline.ts';

const ELECT: ProcedureMatter = { matter: 'village-head', election: 'elect' };
const RELEASE: ProcedureMatter = { matter: 'village-head', election: 'release' };
const CONVENTION: ProcedureMatter = { matter: 'convention', election: null };
const BOARD: ProcedureMatter = { matter: 'board', election: 'elect' };
const T = day('2026-12-21');
const NOTHING = { meeting: null, decided: null, sent: null, recognised: null, interim: null };

const facts = (starts: Partial<TimelineFacts['starts']>, done: TimelineFacts['done'] = {}): TimelineFacts => ({
  ruleDay: day('2026-11-22'),
  starts: { ...NOTHING, ...starts },
  done,
});
const step = (matter: ProcedureMatter, key: StepKey, of: TimelineFacts, today: Day) =>
  timeline(matter, of, today).find((one) => one.key === key);

describe('last days', () => {
  it.each<[ProcedureMatter, StepKey, Partial<TimelineFacts['starts']>, string]>([
    [ELECT, 'plan', { meeting: T }, '2026-12-01'],
    [ELECT, 'candidates', { meeting: T }, '2026-12-06'],
    [ELECT, 'team', { meeting: T }, '2026-12-11'],
    [ELECT, 'posted', { meeting: T }, '2026-12-14'],
    [ELECT, 'notice', { meeting: T }, '2026-12-19'],
    [ELECT, 'send', { decided: T }, '2026-12-28'],
    [ELECT, 'answer', { sent: day('2026-12-22') }, '2026-12-29'],
    // sixty days after 21 December end on Friday, 19 February 2027; six months after it on Monday, 21 June
    [RELEASE, 'reelect', { recognised: T }, '2027-02-19'],
    [RELEASE, 'interim', { interim: T }, '2027-06-21'],
    [CONVENTION, 'draft-posted', { meeting: T }, '2026-11-21'],
    [CONVENTION, 'documents', { meeting: T }, '2026-12-19'],
    [CONVENTION, 'send', { decided: T }, '2026-12-28'],
    [CONVENTION, 'passed-on', { recognised: day('2026-12-22') }, '2026-12-24'],
    [BOARD, 'notice', { meeting: T }, '2026-12-19'],
  ])('%o %s of %o is %s', (matter, key, starts, due) => {
    const found = step(matter, key, facts(starts), day('2026-11-22'));
    expect(found?.due?.due).toBe(due);
    expect(found?.legalRef).not.toBe('');
  });
});

describe('states', () => {
  it.each<[string | null, string, string]>([
    ['2026-12-01', '2026-12-20', 'in-time'],
    ['2026-12-02', '2026-12-20', 'late'],
    [null, '2026-12-01', 'due'],
    [null, '2026-12-02', 'overdue'],
  ])('a plan done on %s is on %s: %s', (done, today, state) => {
    const known = facts({ meeting: T }, done === null ? {} : { plan: day(done) });
    expect(step(ELECT, 'plan', known, day(today))?.state).toBe(state);
  });

  it('what runs from something that has not happened is not counted', () => {
    expect(timeline(ELECT, facts({}), T).every(({ state, due }) => state === 'not-yet' && due === null)).toBe(true);
  });

  it('matters without a procedure have no timeline, and no rule was in force in 2020', () => {
    expect(timeline({ matter: 'self-management', election: null }, facts({ meeting: T }), T)).toEqual([]);
    expect(timeline(ELECT, { ...facts({ meeting: T }), ruleDay: day('2020-01-01') }, T)).toEqual([]);
  });

  it('only steps of the matter are written down', () => {
    expect(notedSteps(CONVENTION)).toEqual(['draft-posted', 'passed-on']);
    expect(notedSteps(BOARD)).toEqual([]);
  });
});

describe('calling the meeting', () => {
  const inTime = { plan: addDays(T, -20), candidates: addDays(T, -15), team: addDays(T, -10), posted: addDays(T, -7) };

  it('is lawful when every step was done on its last day', () => {
    expect(unlawfulCall(ELECT, facts({ meeting: T }, inTime), addDays(T, -3))).toBeNull();
  });

  it.each(['plan', 'candidates', 'team', 'posted'] as const)('is not when %s came a day late: the next day would do', (key) => {
    const late = { ...inTime, [key]: addDays(inTime[key], 1) };
    const why = unlawfulCall(ELECT, facts({ meeting: T }, late), addDays(T, -3));
    expect(why).toMatchObject({ step: key, missing: false, first: addDays(T, 1) });
  });

  it('names what is missing and the first day that would be lawful', () => {
    const today = day('2026-11-22');
    expect(unlawfulCall(ELECT, facts({ meeting: T }), today)).toMatchObject({ step: 'plan', missing: true, first: '2026-12-12' });
    expect(unlawfulCall(CONVENTION, facts({ meeting: T }), today)).toMatchObject({ step: 'draft-posted', first: '2026-12-22' });
    expect(unlawfulCall(RELEASE, facts({ meeting: T }), today)).toBeNull();
  });
});

describe('for any days', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(day('2025-07-01'), offset));
  const noted = fc.record({ plan: days, candidates: days, team: days, posted: days }, { requiredKeys: [] });

  it('a meeting is refused exactly when a step before it is not done in time, and the named first day is lawful', () => {
    fc.assert(
      fc.property(days, noted, days, (meeting, done, today) => {
        const why = unlawfulCall(ELECT, facts({ meeting }, done), today);
        const keys = procedureSteps(ELECT).flatMap(({ key, beforeCall }) => (beforeCall ? [key] : []));
        const states = timeline(ELECT, facts({ meeting }, done), today).filter(({ key }) => keys.includes(key));
        expect(why === null).toBe(states.every(({ state }) => state === 'in-time'));
        if (why === null) return;
        const filled = { plan: today, candidates: today, team: today, posted: today, ...done };
        expect(unlawfulCall(ELECT, facts({ meeting: why.first }, filled), today)).toBeNull();
        expect(unlawfulCall(ELECT, facts({ meeting: addDays(why.first, -1) }, filled), today)).not.toBeNull();
      }),
    );
  });
});
