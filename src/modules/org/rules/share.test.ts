import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isFraction, isNothing, isWhole, NOTHING, plus, restOf, share, sum, times, WHOLE } from './share.ts';

const counts = fc.integer({ min: 1, max: 90_000 });
const shares = fc.tuple(counts, counts).map(([a, b]) => share(Math.min(a, b), Math.max(a, b)));

test('a share stands in lowest terms', () => {
  expect(share(300, 1200)).toEqual({ num: 1, den: 4 });
  expect(share(0, 7)).toEqual(NOTHING);
  expect(() => share(1, 0)).toThrow(RangeError);
  expect(() => share(0.5, 1)).toThrow(RangeError);
});

describe('unknown', () => {
  it('stays unknown', () => {
    expect(times(null, share(1, 2))).toBeNull();
    expect(plus(null, NOTHING)).toBeNull();
    expect(restOf(null)).toBeNull();
    expect(sum([share(1, 2), null])).toBeNull();
  });

  it('but nothing of it is nothing', () => expect(times(null, NOTHING)).toEqual(NOTHING));
});

test('halves, thirds and sixths add up exactly', () => {
  const total = sum([share(1, 2), share(1, 3), share(1, 6)]);
  expect(isWhole(total)).toBe(true);
  expect(isNothing(restOf(total))).toBe(true);
});

test('laws of fractions', () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      expect(times(a, b)).toEqual(times(b, a));
      expect(plus(a, restOf(a))).toEqual(WHOLE);
      expect(times(a, WHOLE)).toEqual(a);
      const product = times(a, b);
      expect(product !== null && isFraction(product)).toBe(true);
      expect(plus(times(a, b), times(a, restOf(b)))).toEqual(a);
    }),
  );
});

test('a share that leaves the safe integers is a bug and says so', () => {
  const big = { num: 1, den: 9_007_199_254_740_881 };
  expect(() => times(big, { num: 1, den: 3 })).toThrow(RangeError);
});
