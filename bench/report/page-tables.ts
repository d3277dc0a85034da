import type { PageFigures, PageResult } from '../measure-pages.ts';
import { table } from './markdown.ts';
import { kilobytes, number, ratio } from './numbers.ts';

const isMeasured = (result: PageResult): result is PageFigures => 'ours' in result;

/** Speed of each page; what could not be measured says why. */
export function speedTable(pages: readonly PageResult[]): string {
  const head = ['Page', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms', 'HTML', 'gzip', 'not 200'];
  return table(
    head,
    pages.map((result) => {
      if (!isMeasured(result)) return [result.page.name, result.missing];
      const { ours, size } = result;
      const times = [ours.p50, ours.p95, ours.p99, ours.slowest].map(number);
      const failed = Object.entries(ours.failures).map(([status, count]) => `${count} × ${status}`);
      return [
        result.page.name,
        number(ours.perSecond),
        ...times,
        kilobytes(size.html),
        kilobytes(size.gzip),
        failed.join(', ') || '0',
      ];
    }),
  );
}

/** The same pages beside servers that only send a constant of the same content. */
export function floorTable(pages: readonly PageResult[]): string {
  const measured = pages.filter(isMeasured);
  const names = Object.keys(measured[0]?.floors ?? {});
  const head = ['Page', ...names.flatMap((name) => [`${name} requests/s`, 'p95 ms', `ours / ${name}`, 'p50', 'p95', 'p99'])];
  return table(
    head,
    measured.map(({ page, ours, floors }) => [
      page.name,
      ...names.flatMap((name) => {
        const floor = floors[name];
        if (floor === undefined) return ['', '', '', '', '', ''];
        const times = (['p50', 'p95', 'p99'] as const).map((key) => ratio(ours[key], floor[key]));
        return [number(floor.perSecond), number(floor.p95), ratio(ours.perSecond, floor.perSecond), ...times];
      }),
    ]),
  );
}

/** What each page asked for, and how busy the load generator was: near 100 % it is the generator that was measured. */
export function loadTable(pages: readonly PageResult[]): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return table(
    ['Page', 'Asked for', 'Generator busy', 'with the floors'],
    pages.map((result) => {
      if (!isMeasured(result)) return [result.page.name, result.page.asks];
      const floors = Object.entries(result.floors).map(([name, floor]) => `${name} ${percent(floor.generatorBusy)}`);
      return [result.page.name, result.page.asks, percent(result.ours.generatorBusy), floors.join(', ')];
    }),
    2,
  );
}
