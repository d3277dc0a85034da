import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANNUAL_PARTS, mayHold, nextPart, numberOf } from './annual.ts';

it('goes from the opening to the conclusion', () => {
  expect(nextPart([])).toBe('opening');
  expect(nextPart([1, 2])).toBe('front-report');
  expect(nextPart([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  expect(ANNUAL_PARTS.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

it('keeps the order, whatever is tried', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ANNUAL_PARTS)), (tries) => {
      const held: number[] = [];
      for (const part of tries) if (mayHold(part, held) && !held.includes(numberOf(part))) held.push(numberOf(part));
      expect(held).toEqual(held.map((_, at) => at + 1));
    }),
  );
});
