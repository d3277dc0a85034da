import { setImmediate as soon, setTimeout as pause } from 'node:timers/promises';
import { cpuPerAnswer, type CpuTime } from '../cpu.ts';
import { percentile } from '../load/percentiles.ts';

/** What one run of many clients came to. */
export interface Rate {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Milliseconds of a core for each, by the clients with the program and by the database; null where the system does not tell. */
  readonly cpu: CpuTime | null;
}

const rateOf = (times: readonly number[], seconds: number, cpu: CpuTime | null = null): Rate => {
  const sorted = Float64Array.from(times).sort();
  return { perSecond: times.length / seconds, medianMs: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99), cpu };
};

/** One of two things whose speed is compared; `at` counts up over all its turns. */
export type Work = (at: number) => Promise<void>;

/** A second or so each. */
const A_TURN = 2_000;
const FEWEST_TURNS = 20;

interface Turns {
  readonly count: number;
  readonly clients: number;
  /** What program and database have used so far. */
  readonly cpu: () => Promise<CpuTime | null>;
}

/**
 * Two things by the same clients in short turns, one after the other: a machine that has other work to do slows both alike, so the
 * ratio holds where the figures do not.
 */
export async function inTurns({ count, clients, cpu }: Turns, first: Work, second: Work): Promise<readonly [Rate, Rate]> {
  const [one, other] = [newRun(), newRun()];
  const turns = Math.max(FEWEST_TURNS, Math.floor(count / A_TURN));
  for (let turn = 0; turn < turns; turn += 1) {
    const [from, to] = [Math.floor((turn * count) / turns), Math.floor(((turn + 1) * count) / turns)];
    for (const [run, work] of [
      [one, first],
      [other, second],
    ] as const) {
      const before = await cpu();
      await oneTurn(run, from, to, clients, work);
      run.cpu = addUp(run.cpu, before, await cpu());
    }
  }
  return [one, other].map(({ times, seconds, cpu: used }) =>
    rateOf(times, seconds, cpuPerAnswer(NOTHING, used, times.length)),
  ) as [Rate, Rate];
}

interface Run {
  readonly times: number[];
  seconds: number;
  cpu: CpuTime | null;
}

const NOTHING: CpuTime = { node: 0, postgres: 0 };
const newRun = (): Run => ({ times: [], seconds: 0, cpu: NOTHING });

const addUp = (sum: CpuTime | null, before: CpuTime | null, after: CpuTime | null): CpuTime | null =>
  sum === null || before === null || after === null
    ? null
    : { node: sum.node + after.node - before.node, postgres: sum.postgres + after.postgres - before.postgres };

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
    if (wait > 1) await pause(wait);
    // Answers are read in between, as a server that is behind does.
    else if (at % 16 === 0) await soon();
    running.push(work(at).then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(running);
  return rateOf(times, (performance.now() - started) / 1000);
}
