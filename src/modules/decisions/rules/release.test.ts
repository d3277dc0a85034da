import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { ruleOn } from '#modules/law/index.ts';
import { petitionProgress } from './release.ts';
import { shareOf } from './threshold.ts';

const rule = ruleOn('head.petition', day('2026-11-22'));
const half = rule === null ? { numerator: 0, denominator: 1, strict: true } : shareOf(rule);

it.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [100, 50],
  [101, 51],
  [301, 151],
])('of %i households %i must sign', (households, needs) => {
  expect(petitionProgress(needs, households, half)).toEqual({ signed: needs, needed: needs, households, ready: true });
  expect(petitionProgress(needs - 1, households, half).ready).toBe(false);
});

it('is ready exactly when twice the signatures reach all households', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (households, signed) => {
      const progress = petitionProgress(signed, households, half);
      expect(progress.ready).toBe(2 * signed >= households);
      expect(progress.ready).toBe(signed >= progress.needed);
    }),
  );
});
