import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import { computedOf } from './computed.ts';
import { displayState } from './display-state.ts';
import { progressOf, type ChannelFacts } from './progress.ts';

let made = 0;
const channel = (parts: Partial<ChannelFacts>, ...displays: readonly [string, (string | null)?][]): ChannelFacts => ({
  id: `c${(made += 1)}`,
  kind: 'posting',
  required: true,
  oneOf: false,
  placeKind: 'headquarters',
  village: null,
  requiredDays: 30,
  permanent: false,
  ...parts,
  displays: displays.map(([from, to = null]) => ({ from: day(from), to: to === null ? null : day(to) })),
});

const today = day('2026-11-21');
const released = day('2026-10-01');

describe('progressOf', () => {
  it.each([
    ['nothing yet', [], 'none', 0],
    ['hanging for 12 days', [['2026-11-09']], 'running', 12],
    ['hanging for 30 days', [['2026-10-22']], 'complete', 30],
    ['29 days and taken down is short', [['2026-10-01', '2026-10-30']], 'short', 29],
    ['30 days and taken down', [['2026-10-01', '2026-10-31']], 'complete', 30],
    ['interrupted: the count starts again', [['2026-10-01', '2026-10-20'], ['2026-11-10']], 'running', 11],
    [
      'taken down and put up the same day is no interruption',
      [
        ['2026-10-01', '2026-10-20'],
        ['2026-10-20', '2026-10-31'],
      ],
      'complete',
      30,
    ],
  ] as const)('%s', (_what, displays, state, days) => {
    const one = channel({}, ...(displays as unknown as [string, string?][]));
    expect(progressOf(one, [one], today)).toMatchObject({ state, days, required: 30 });
  });

  it('a permanent posting runs as long as it hangs', () => {
    const hanging = channel({ permanent: true, requiredDays: null }, ['2026-01-05']);
    const gone = channel({ permanent: true, requiredDays: null }, ['2026-01-05', '2026-03-01']);
    expect(progressOf(hanging, [hanging], today)).toMatchObject({ state: 'running', required: null, endsOn: null });
    expect(progressOf(gone, [gone], today).state).toBe('short');
  });

  it('what is done once is complete when it was done', () => {
    const heads = channel({ kind: 'heads', placeKind: null, requiredDays: null }, ['2026-11-10', '2026-11-11']);
    expect(progressOf(heads, [heads], today)).toMatchObject({ state: 'complete', startedOn: '2026-11-10' });
  });

  it('what a village reports counts for the commune’s own row, and a village answers for itself', () => {
    const own = channel({ placeKind: 'culture-houses' });
    const village = channel({ placeKind: 'culture-houses', required: false, village: 'v1' }, ['2026-10-01', '2026-10-31']);
    const soonGone = channel({ placeKind: 'culture-houses', required: false, village: 'v2' }, ['2026-10-05', '2026-10-08']);
    const atOffice = channel({});
    const all = [own, village, soonGone, atOffice];
    expect(progressOf(own, all, today)).toMatchObject({ state: 'complete', startedOn: '2026-10-01' });
    expect(progressOf(soonGone, all, today).state).toBe('short');
    expect(progressOf(atOffice, all, today).state).toBe('none');
  });
});

describe('computedOf', () => {
  it('counts what is missing, what is short, when it was complete and when it was first public', () => {
    const web = channel({ kind: 'web', placeKind: null, requiredDays: null }, ['2026-10-01']);
    const office = channel({}, ['2026-09-28', '2026-10-05']);
    const houses = channel({ placeKind: 'culture-houses' });
    expect(computedOf([web, office, houses], released)).toMatchObject({
      missing: 1,
      short: 1,
      completeOn: null,
      publishedOn: '2026-09-28',
    });
    const put = channel({ placeKind: 'culture-houses' }, ['2026-10-12']);
    expect(computedOf([web, office, put], released)).toMatchObject({ missing: 0, short: 1, completeOn: '2026-10-12' });
  });

  it('of channels of which one is enough, one begun is enough, and the other may be short', () => {
    const site = channel({ kind: 'internal-site', placeKind: null, requiredDays: null, oneOf: true });
    const wall = channel({ requiredDays: 20, oneOf: true }, ['2026-10-01', '2026-10-05']);
    expect(computedOf([site, wall], released)).toMatchObject({ missing: 0, short: 1, completeOn: '2026-10-01' });
    const online = channel({ kind: 'internal-site', placeKind: null, requiredDays: null, oneOf: true }, ['2026-10-02']);
    expect(computedOf([online, wall], released)).toMatchObject({ missing: 0, short: 0 });
    expect(computedOf([site, channel({ oneOf: true })], released)).toMatchObject({ missing: 1, completeOn: null });
  });

  it('a duty is public nowhere', () => {
    expect(computedOf([channel({})], null)).toMatchObject({ missing: 1, short: 0, completeOn: null, publishedOn: null });
  });

  const period = fc
    .tuple(fc.integer({ min: 0, max: 80 }), fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }))
    .map(([from, days]) => ({ from: addDays(released, from), to: days === null ? null : addDays(released, from + days) }));
  const anyChannel = fc
    .record({
      required: fc.boolean(),
      oneOf: fc.boolean(),
      permanent: fc.boolean(),
      requiredDays: fc.option(fc.constantFrom(3, 20, 30), { nil: null }),
      displays: fc.array(period, { maxLength: 3 }),
    })
    .map((parts) => ({ ...channel({ ...parts, oneOf: parts.oneOf && parts.required }), displays: parts.displays }));
  const anyChannels = fc.array(anyChannel, { maxLength: 5 });

  it('is complete exactly when nothing is missing, and never before it was begun', () => {
    fc.assert(
      fc.property(anyChannels, (channels) => {
        const computed = computedOf(channels, released);
        const asked = channels.filter((one) => one.required);
        expect(computed.completeOn !== null).toBe(computed.missing === 0 && asked.length > 0);
        expect(computed.missing).toBeLessThanOrEqual(asked.length);
        if (computed.completeOn !== null)
          expect(asked.some((one) => one.displays.some((display) => display.from === computed.completeOn))).toBe(true);
        expect(computed.publishedOn !== null && computed.publishedOn <= released).toBe(true);
      }),
    );
  });

  it('short does not change by waiting', () => {
    fc.assert(
      fc.property(anyChannel, fc.integer({ min: 0, max: 300 }), (one, days) => {
        const short = computedOf([one], released).channels[0]?.short;
        const last = one.displays.reduce((latest, { from, to }) => ((to ?? from) > latest ? (to ?? from) : latest), released);
        expect(progressOf(one, [one], addDays(last, days)).state === 'short').toBe(short);
      }),
    );
  });
});

describe('displayState', () => {
  it('says until when something must hang, and when nothing hangs any more', () => {
    const office = channel({}, ['2026-11-09']);
    const houses = channel({ placeKind: 'culture-houses' }, ['2026-11-12']);
    expect(displayState([office, houses], today)).toEqual({ runningUntil: '2026-12-12', expired: false });
    expect(displayState([channel({}, ['2026-10-01', '2026-10-31'])], today)).toEqual({ runningUntil: null, expired: true });
    expect(displayState([channel({})], today)).toEqual({ runningUntil: null, expired: false });
  });
});
