import { gzipSync } from 'node:zlib';
import { checkPage } from './check-page.ts';
import type { Helper } from './child.ts';
import { cpuPerAnswer, type CpuTime } from './cpu.ts';
import type { Floor } from './floors/floor.ts';
import type { Job, Measured } from './load/job.ts';
import type { Options } from './options.ts';
import type { Page } from './pages.ts';

export interface PageFigures {
  readonly page: Page;
  readonly ours: Measured;
  /** Milliseconds of a core that one answer takes; null where the system does not tell. */
  readonly cpu: CpuTime | null;
  /** The same answer of middle size as a constant, by name of the server. */
  readonly floors: Readonly<Record<string, Measured>>;
  /** Bytes of the answer of middle size, plain and compressed. */
  readonly size: { readonly html: number; readonly gzip: number };
}

export type PageResult = PageFigures | { readonly page: Page; readonly missing: string };

interface Bench {
  readonly port: number;
  /** What program and database have used so far. */
  readonly cpu: () => Promise<CpuTime | null>;
  readonly floors: readonly Floor[];
  readonly generator: Helper<Job, Measured>;
  readonly options: Options;
  readonly tell: (line: string) => void;
}

export async function measurePage(bench: Bench, page: Page): Promise<PageResult> {
  const checked = await checkPage(bench.port, page);
  if (!checked.there) {
    bench.tell(`${page.name}: ${checked.why}`);
    return { page, missing: checked.why };
  }
  const { html } = checked;
  const { warmSeconds, seconds, floorSeconds } = bench.options;
  const connections = page.connections ?? bench.options.connections;
  const before = await bench.cpu();
  const ours = await bench.generator.ask({ port: bench.port, requests: page.visits, connections, warmSeconds, seconds });
  const cpu = cpuPerAnswer(before, await bench.cpu(), ours.withWarming);
  bench.tell(`${page.name}: ${Math.round(ours.perSecond)} requests/s, p95 ${ours.p95.toFixed(1)} ms`);
  const floors: Record<string, Measured> = {};
  for (const floor of bench.floors) {
    await floor.show(html);
    const requests = page.visits.slice(0, 1).map(({ headers }) => ({ path: '/', headers }));
    floors[floor.name] = await bench.generator.ask({
      port: floor.port,
      requests,
      connections,
      warmSeconds: 1,
      seconds: floorSeconds,
    });
  }
  return { page, ours, cpu, floors, size: { html: Buffer.byteLength(html), gzip: gzipSync(html).length } };
}
