import { median } from '../load/percentiles.ts';

/** Milliseconds. */
export interface Times {
  readonly median: number;
  readonly slowest: number;
  readonly runs: number;
}

export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const summary = (times: readonly number[]): Times => ({
  median: median(times),
  slowest: Math.max(...times),
  runs: times.length,
});
