import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claim, CODE, KNOWN_DEVICE, STRANGER, waitAfter, type BackOff, type Tally } from './back-off.ts';

const START = Temporal.Instant.from('2026-11-21T09:00:00+07:00');
const later = (seconds: number): Temporal.Instant => START.add({ seconds });

describe('the wait after failures in a row', () => {
  test.each([
    ['known device', KNOWN_DEVICE, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]],
    ['stranger', STRANGER, [0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600]],
    ['code', CODE, [0, 0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600]],
  ] as const)('%s', (_name, rule, waits) => {
    expect(waits.map((_wait, index) => waitAfter(rule, index + 1))).toEqual(waits);
  });

  test('never falls and never passes its longest', () => {
    fc.assert(
      fc.property(fc.constantFrom(KNOWN_DEVICE, STRANGER, CODE), fc.nat(5000), (rule, failures) => {
        expect(waitAfter(rule, failures + 1)).toBeGreaterThanOrEqual(waitAfter(rule, failures));
        expect(waitAfter(rule, failures)).toBeLessThanOrEqual(rule.longestWait);
      }),
    );
  });
});

/** Makes tries at these seconds; each is 'made' or the wait it was told. */
function tries(rule: BackOff, seconds: readonly number[]): (number | 'made')[] {
  let tally: Tally | null = null;
  return seconds.map((second) => {
    const claimed = claim(rule, tally, later(second));
    if (!claimed.allowed) return claimed.wait;
    tally = claimed.next;
    return 'made';
  });
}

describe('claiming a try', () => {
  test.each([
    ['five are free, the sixth waits a minute', [0, 1, 2, 3, 4, 5, 64], ['made', 'made', 'made', 'made', 'made', 59, 'made']],
    [
      'the next wait is twice as long',
      [0, 1, 2, 3, 4, 64, 65, 183, 184],
      ['made', 'made', 'made', 'made', 'made', 'made', 119, 1, 'made'],
    ],
    [
      'a refused try costs nothing and lengthens nothing',
      [0, 0, 0, 0, 0, 10, 20, 30, 59, 60],
      ['made', 'made', 'made', 'made', 'made', 50, 40, 30, 1, 'made'],
    ],
    [
      'a day of quiet forgets',
      [0, 0, 0, 0, 0, 86_400, 86_401, 86_402, 86_403, 86_404],
      ['made', 'made', 'made', 'made', 'made', 'made', 'made', 'made', 'made', 'made'],
    ],
  ] as const)('%s', (_name, seconds, outcome) => {
    expect(tries(STRANGER, seconds)).toEqual(outcome);
  });

  test('an hour of trying gives a stranger at most ten tries of one account', () => {
    const everySecond = Array.from({ length: 3600 }, (_, second) => second);
    expect(tries(STRANGER, everySecond).filter((outcome) => outcome === 'made').length).toBeLessThanOrEqual(10);
  });
});
