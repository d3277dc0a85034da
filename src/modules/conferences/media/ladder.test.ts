import { expect, test } from 'vitest';
import { LossWatch, stepDown, type Fault, type Rung } from './ladder.ts';

const steps: readonly [Rung, Fault, boolean, Rung][] = [
  ['A', 'loss', true, 'B'],
  ['B', 'loss', true, 'C'],
  ['C', 'loss', true, 'D'],
  ['C', 'loss', false, 'F'],
  ['A', 'no-connection', true, 'D'],
  ['B', 'no-connection', false, 'F'],
  ['D', 'stalled', true, 'E'],
  ['E', 'stalled', true, 'F'],
  ['F', 'stalled', true, 'F'],
  ['H', 'no-connection', true, 'H'],
];

test.each(steps)('%s with %s (HLS %s) goes to %s', (from, fault, hls, to) => expect(stepDown(from, fault, { hls })).toBe(to));

/** Seconds, and the share lost in each. */
function seen(shares: readonly number[]): number[] {
  const watch = new LossWatch();
  let [received, lost] = [0, 0];
  watch.sees({ at: 0, received, lost });
  return shares.flatMap((share, index) => {
    received += 1000 - share * 1000;
    lost += share * 1000;
    return watch.sees({ at: index + 1, received, lost }) ? [index + 1] : [];
  });
}

test('loss above a tenth for ten seconds is a bad line; a shorter while, less, or a break in between is not', () => {
  expect(seen(Array<number>(25).fill(0.2))).toEqual([10, 20]);
  expect(seen(Array<number>(30).fill(0.1))).toEqual([]);
  expect(seen([...Array<number>(9).fill(0.5), 0, ...Array<number>(9).fill(0.5)])).toEqual([]);
});

test('a closed floor and a new connection are no loss', () => {
  const watch = new LossWatch();
  const samples = Array.from({ length: 20 }, (_, at) => watch.sees({ at, received: 100, lost: 50 }));
  expect(samples.every((bad) => !bad)).toBe(true);
  expect(watch.sees({ at: 21, received: 3, lost: 3 })).toBe(false);
});
