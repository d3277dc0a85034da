import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '#kernel/result.ts';
import { countNamed, mayKeyIn, readSlip, slipState, type SlipChoice, type SlipEntry } from './named-slips.ts';

test.each([
  [['2'], 1, [2]],
  [['3', '1'], 2, [1, 3]],
  [['1', '1'], 1, [1]],
  [['blank'], 1, []],
  [['spoiled'], 1, null],
  [[], 1, undefined],
  [['4'], 1, undefined],
  [['1', '2'], 1, undefined],
  [['1', 'blank'], 2, undefined],
  [['blank', 'spoiled'], 2, undefined],
  [['one'], 1, undefined],
  [['1.5'], 1, undefined],
])('ticks %j of at most %i read as %j', (ticks, most, choices) => {
  const read = readSlip(ticks, [1, 2, 3], most);
  expect(read).toEqual(
    choices === undefined ? { ok: false, why: 'decisions.named.unreadable', details: { most } } : { ok: true, value: choices },
  );
});

const entry = (receipt: string, by: string, choices: SlipChoice): SlipEntry => ({ receipt, by, choices });

test('two people alike make a slip; one alone, or two that differ, do not; a third person never comes in', () => {
  const [a, same, other] = [entry('R', 'a', [1]), entry('R', 'b', [1]), entry('R', 'b', [2])];
  expect([[], [a], [a, other], [a, same]].map(slipState)).toEqual(['no-entry', 'one-entry', 'mismatch', 'agreed']);
  expect([mayKeyIn([a], 'b'), mayKeyIn([a, other], 'a'), mayKeyIn([a, other], 'c')]).toEqual([true, true, false]);
  const box = { returned: ['R', 'S'], witnesses: 2, witnessesNeeded: 2 };
  const blank = [entry('S', 'a', []), entry('S', 'b', [])];
  const spoiled = [entry('S', 'a', null), entry('S', 'b', [])];
  expect(countNamed({ ...box, entries: [a, same, entry('S', 'a', [])] })).toMatchObject({
    why: 'decisions.close.named-open',
    details: { open: 1 },
  });
  expect(countNamed({ ...box, entries: [a, same, ...spoiled] })).toMatchObject({
    why: 'decisions.close.named-mismatch',
    details: { differing: 1 },
  });
  expect(countNamed({ ...box, entries: [a, same, ...blank], witnesses: 1 })).toMatchObject({
    why: 'decisions.close.no-witness',
    details: { witnesses: 1, needed: 2 },
  });
  // A household whose mark was taken back has an entry and no ballot.
  expect(unwrap(countNamed({ ...box, returned: ['S'], entries: [a, same, ...blank] }))).toEqual([{ receipt: 'S', choices: [] }]);
});

const choice = fc.oneof(fc.constant(null), fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }));

test('whatever was keyed in twice alike, the count holds each slip once with what stands on it', () => {
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 40 }), (slips) => {
      const returned = slips.map((_, at) => `R${at}`);
      const entries = slips.flatMap((choices, at) => ['b', 'a'].map((by) => entry(`R${at}`, by, choices)));
      const counted = unwrap(countNamed({ returned, entries, witnesses: 2, witnessesNeeded: 2 }));
      expect(counted).toEqual(slips.map((choices, at) => ({ receipt: `R${at}`, choices })));
    }),
  );
});
