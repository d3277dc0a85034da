import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { ACTS, isPossible } from './acts.ts';
import { displayDays } from './display-days.ts';
import { CHANNEL_KINDS, regimeOfBody, STATES } from './kinds.ts';
import { privacyGate } from './privacy.ts';
import { stepsOf } from './steps.ts';

describe('acts by state', () => {
  const table: Record<(typeof STATES)[number], string> = {
    due: 'edit move publish plan-channel withdraw assign',
    published: 'plan-channel record amend withdraw assign',
    withdrawn: '',
  };
  it.each(STATES.flatMap((state) => ACTS.map((act) => [state, act, table[state].split(' ').includes(act)] as const)))(
    '%s, %s: %s',
    (state, act, expected) => {
      expect(isPossible(act, state)).toBe(expected);
    },
  );
});

describe('displayDays', () => {
  const around = {
    today: day('2026-11-21'),
    aroseOn: day('2026-11-10'),
    earlier: [{ from: day('2026-11-12'), to: day('2026-11-15') }],
  };
  it.each([
    ['posting', '2026-11-16', null, { from: '2026-11-16', to: null }],
    ['loudspeaker', '2026-11-16', '2026-11-18', { from: '2026-11-16', to: '2026-11-19' }],
    ['heads', '2026-11-16', null, { from: '2026-11-16', to: '2026-11-17' }],
    ['heads', '2026-11-15', null, { from: '2026-11-15', to: '2026-11-16' }],
    ['posting', '2026-11-22', null, 'publicity.display.in-future'],
    ['loudspeaker', '2026-11-20', '2026-11-22', 'publicity.display.in-future'],
    ['posting', '2026-11-09', null, 'publicity.display.before-duty'],
    ['loudspeaker', '2026-11-18', '2026-11-17', 'publicity.display.end-before-start'],
    ['posting', '2026-11-11', null, 'publicity.display.overlap'],
    ['heads', '2026-11-14', null, 'publicity.display.overlap'],
  ] as const)('%s from %s to %s', (kind, from, lastDay, expected) => {
    const result = displayDays({ kind, from: day(from), lastDay: lastDay === null ? null : day(lastDay) }, around);
    expect(result.ok ? result.value : result.why).toEqual(expected);
  });
});

describe('privacyGate', () => {
  const clean = 'Danh sách 45 hộ được hỗ trợ';
  const dirty = 'Ông A, CCCD 001085012345';
  it.each([
    [false, clean, false, false, 'ok'],
    [true, clean, false, false, 'publicity.privacy.look'],
    [true, clean, true, false, 'ok'],
    [true, dirty, false, true, 'publicity.privacy.look'],
    [true, dirty, true, false, 'publicity.privacy.stays'],
    [true, dirty, true, true, 'ok'],
    [false, dirty, false, false, 'publicity.privacy.stays'],
    [false, dirty, false, true, 'ok'],
  ] as const)('item with persons %s, "%s", looked %s, stays %s: %s', (personal, text, looked, stays, expected) => {
    const gate = privacyGate(personal, [text], { looked, stays });
    expect(gate.ok ? 'ok' : gate.why).toBe(expected);
  });
});

describe('steps', () => {
  const duty = { state: 'due', hasContent: false, looked: false, channelsMissing: 3, channelsShort: 0, running: false } as const;
  it.each([
    ['an empty duty', duty, 'prepare'],
    ['written, not looked at', { ...duty, hasContent: true }, 'check'],
    ['looked at', { ...duty, hasContent: true, looked: true }, 'publish'],
    ['public, channels missing', { ...duty, state: 'published' as const }, 'channels'],
    ['all channels, hanging', { ...duty, state: 'published' as const, channelsMissing: 0, running: true }, 'done'],
    ['all over', { ...duty, state: 'published' as const, channelsMissing: 0 }, undefined],
  ])('%s is at %4$s', (_what, facts, current) => {
    expect(stepsOf(facts).find((step) => step.state === 'current')?.name).toBe(current);
  });
});

describe('kinds', () => {
  it.each([
    ['agency', 'agency'],
    ['public-unit', 'agency'],
    ['enterprise', 'enterprise'],
    ['peoples-committee', null],
    ['village', null],
  ])('%s is bound as %s', (kind, regime) => {
    expect(regimeOfBody(kind)).toBe(regime);
  });

  it('every form of the law is there once', () => {
    expect(new Set(CHANNEL_KINDS).size).toBe(11);
  });
});
