import { keepAsking } from './connection.ts';
import type { Asked, Job, Measured } from './job.ts';
import { percentile } from './percentiles.ts';

const bytesOf = ({ path, headers }: Asked): Buffer => {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
};

/** Keeps all connections busy (a closed loop) and counts what was sent after the warming and answered before the end. */
export async function runJob(job: Job): Promise<Measured> {
  const requests = job.requests.map(bytesOf);
  const from = performance.now() + job.warmSeconds * 1000;
  const until = from + job.seconds * 1000;
  const times: number[] = [];
  const failures: Record<number, number> = {};
  let turn = 0;
  let bytes = 0;
  let withWarming = 0;
  const exchange = {
    next: () => (performance.now() < until ? (requests[turn++ % requests.length] ?? null) : null),
    done: (answer: { readonly status: number; readonly bytes: number }, sentAt: number, answeredAt: number) => {
      withWarming += 1;
      if (sentAt < from || answeredAt > until) return;
      times.push(answeredAt - sentAt);
      bytes += answer.bytes;
      if (answer.status !== 200) failures[answer.status] = (failures[answer.status] ?? 0) + 1;
    },
  };
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: job.connections }, () => keepAsking(job.port, exchange)));
  const { user, system } = process.cpuUsage(cpu);
  const generatorBusy = (user + system) / 1000 / (performance.now() - started);
  return { ...figuresOf(times, job.seconds, failures), bytes: bytes / times.length, withWarming, failures, generatorBusy };
}

function figuresOf(times: readonly number[], seconds: number, failures: Readonly<Record<number, number>>) {
  const sorted = Float64Array.from(times).sort();
  const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
  return {
    perSecond: (sorted.length - failed) / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    slowest: percentile(sorted, 1),
    answers: sorted.length,
  };
}
