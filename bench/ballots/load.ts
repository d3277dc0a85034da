import { percentile } from '../load/percentiles.ts';

/** What one run of many clients came to. */
export interface Rate {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const rateOf = (times: readonly number[], seconds: number): Rate => {
  const sorted = Float64Array.from(times).sort();
  return { perSecond: times.length / seconds, medianMs: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) };
};

/** One of two things whose speed is compared; `at` counts up over all its turns. */
export type Work = (at: number) => Promise<void>;

const TURNS = 20;

/**
 * Two things by the same clients in short turns, one after the other: a machine that has other work to do slows both alike, so the
 * ratio holds where the figures do not.
 */
export async function inTurns(count: number, clients: number, first: Work, second: Work): Promise<readonly [Rate, Rate]> {
  const [one, other] = [newRun(), newRun()];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [from, to] = [Math.floor((turn * count) / TURNS), Math.floor(((turn + 1) * count) / TURNS)];
    await oneTurn(one, from, to, clients, first);
    await oneTurn(other, from, to, clients, second);
  }
  return [rateOf(one.times, one.seconds), rateOf(other.times, other.seconds)];
}

interface Run {
  readonly times: number[];
  seconds: number;
}

const newRun = (): Run => ({ times: [], seconds: 0 });

/** So many clients, each sending the next as soon as its last one is done. */
async function oneTurn(run: Run, from: number, to: number, clients: number, work: Work): Promise<void> {
  let next = from;
  const started = performance.now();
  const client = async (): Promise<void> => {
    while (next < to) {
      const at = next;
      next += 1;
      const sent = performance.now();
      await work(at);
      run.times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  run.seconds += (performance.now() - started) / 1000;
}

/** At a steady rate whatever the answers do: waiting in line counts as time, as it does for people. */
export async function atRate(count: number, perSecond: number, work: Work): Promise<Rate> {
  const started = performance.now();
  const times: number[] = [];
  const running: Promise<void>[] = [];
  for (let at = 0; at < count; at += 1) {
    const due = started + (at * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(work(at).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(running);
  return rateOf(times, (performance.now() - started) / 1000);
}
