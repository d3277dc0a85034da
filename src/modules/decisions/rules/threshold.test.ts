import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needed, reaches, type Share } from './threshold.ts';

const TWO_THIRDS: Share = { numerator: 2, denominator: 3, strict: false };
const MORE_THAN_HALF: Share = { numerator: 1, denominator: 2, strict: true };

test.each([
  [1, 1, 1],
  [3, 2, 2],
  [10, 7, 6],
  [100, 67, 51],
  [300, 200, 151],
  [301, 201, 151],
])('of %i households two thirds need %i and more than half %i', (households, twoThirds, half) => {
  expect(needed(households, TWO_THIRDS)).toBe(twoThirds);
  expect(needed(households, MORE_THAN_HALF)).toBe(half);
});

test('every village up to 2,000 households agrees with exact fractions, one vote below and at the number needed', () => {
  for (let households = 1; households <= 2000; households += 1) {
    for (const share of [TWO_THIRDS, MORE_THAN_HALF]) {
      const want = BigInt(share.numerator) * BigInt(households);
      const fits = (votes: number): boolean => {
        const have = BigInt(votes) * BigInt(share.denominator);
        return share.strict ? have > want : have >= want;
      };
      const votes = needed(households, share);
      expect(fits(votes) && !fits(votes - 1)).toBe(true);
      expect(reaches(votes, households, share)).toBe(true);
      expect(reaches(votes - 1, households, share)).toBe(false);
    }
  }
});

test('any share: what is needed is the first count that reaches it', () => {
  const shares = fc.record({
    numerator: fc.integer({ min: 1, max: 20 }),
    denominator: fc.integer({ min: 1, max: 20 }),
    strict: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), shares, (households, share) => {
      const votes = needed(households, share);
      expect(reaches(votes, households, share)).toBe(true);
      expect(reaches(votes - 1, households, share)).toBe(false);
    }),
  );
});

test.each([0, -1, 2.5, Number.NaN])('a village of %d households is a bug, not a number', (households) => {
  expect(() => needed(households, TWO_THIRDS)).toThrow(RangeError);
});
