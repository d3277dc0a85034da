import type { PageFigures, PageResult } from '../measure-pages.ts';
import { table } from './markdown.ts';
import { kilobytes, number, ratio } from './numbers.ts';

const isMeasured = (result: PageResult): result is PageFigures => 'ours' in result;

const SPEED = [
  'requests/s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'slowest ms',
  'core ms',
  'of it PostgreSQL',
  'HTML',
  'gzip',
  'not 200',
];

/** Speed of each page; what could not be measured says why. */
export function speedTable(pages: readonly PageResult[]): string {
  return table(
    ['Page', ...SPEED],
    pages.map((result) => [result.page.name, ...(isMeasured(result) ? speedOf(result) : [result.missing])]),
  );
}

function speedOf({ ours, cpu, size }: PageFigures): string[] {
  const used = cpu === null ? ['–', '–'] : [cpu.node + cpu.postgres, cpu.postgres].map(number);
  const failed = Object.entries(ours.failures).map(([status, count]) => `${count} × ${status}`);
  const sizes = [size.html, size.gzip].map(kilobytes);
  return [
    ...[ours.perSecond, ours.p50, ours.p95, ours.p99, ours.slowest].map(number),
    ...used,
    ...sizes,
    failed.join(', ') || '0',
  ];
}

const TIMES = ['p50', 'p95', 'p99'] as const;

/** The servers that a page was held against. */
export const floorNames = (pages: readonly PageResult[]): string[] => [
  ...new Set(pages.filter(isMeasured).flatMap(({ floors }) => Object.keys(floors))),
];

/** The same pages beside a server that only sends them as constants. */
export function floorTable(pages: readonly PageResult[], name: string): string {
  const head = ['Page', 'constant: requests/s', ...TIMES.map((key) => `${key} ms`), 'ours: requests/s', ...TIMES];
  return table(
    head,
    pages.filter(isMeasured).flatMap(({ page, ours, floors }) => {
      const floor = floors[name];
      if (floor === undefined) return [];
      const own = [floor.perSecond, ...TIMES.map((key) => floor[key])].map(number);
      return [[page.name, ...own, ratio(ours.perSecond, floor.perSecond), ...TIMES.map((key) => ratio(ours[key], floor[key]))]];
    }),
  );
}

/** What each page asked for, and how busy the load generator was: near 100 % it is the generator that was measured. */
export function loadTable(pages: readonly PageResult[]): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const names = floorNames(pages);
  return table(
    ['Page', 'Asked for', 'Generator busy', ...names.map((name) => `with ${name}`)],
    pages.map((result) => {
      if (!isMeasured(result)) return [result.page.name, result.page.asks];
      const busy = [result.ours, ...names.map((name) => result.floors[name])];
      return [result.page.name, result.page.asks, ...busy.map((one) => (one === undefined ? '' : percent(one.generatorBusy)))];
    }),
    2,
  );
}
