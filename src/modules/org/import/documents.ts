import type { Day } from '#kernel/day.ts';
import { CHANGES_2026, CHANGES_2026_LAW } from '../data/changes-2026.ts';
import { BEFORE_DAY, REFORM_DAY } from '../data/unit-lists.ts';

/** The documents that ordered what the lists tell: the two-level local government and later changes. */
const LAW: ReadonlyMap<Day, string> = new Map([
  [REFORM_DAY, 'Nghị quyết 202/2025/QH15; Nghị quyết 203/2025/QH15'],
  ...CHANGES_2026.map((change): [Day, string] => [change.validFrom, CHANGES_2026_LAW]),
]);

const short = (day: Day): string => day.split('-').toReversed().map(Number).join('/');

/** Title of the act that a list stands for, in the official language. */
export function titleOf(day: Day): string {
  if (day === BEFORE_DAY) return `Danh mục đơn vị hành chính trước ngày ${short(REFORM_DAY)}`;
  return day === REFORM_DAY
    ? `Sắp xếp đơn vị hành chính từ ngày ${short(day)}`
    : `Thay đổi đơn vị hành chính từ ngày ${short(day)}`;
}

/** What the act rests on: the law where it is known, then the list it was read from. */
export const documentOf = (day: Day, source: string): string =>
  [LAW.get(day), source].filter((text) => text !== undefined).join('; ');
