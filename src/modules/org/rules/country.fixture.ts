import { day, type Day } from '#kernel/day.ts';
import { levelOf, type UnitType } from './unit-types.ts';
import type { Country, Link, Unit, UnitId } from './types.ts';

/** One line of a small country: id, type, name without type word where the type has one, parent. */
type Line = readonly [id: UnitId, type: UnitType, name: string, parentId: UnitId | null];

export const START: Day = day('2020-01-01');

const unitOf = ([id, type, name, parentId]: Line): Unit => ({
  id,
  level: levelOf(type),
  versions: [{ from: START, to: null, name, type, code: `c-${id}`, parentId }],
});

export const countryOf = (lines: readonly Line[], links: readonly Link[] = []): Country => ({
  units: new Map(lines.map((line) => [line[0], unitOf(line)])),
  links,
});

/** Two provinces, a district, six communes, eight villages; village names repeat between communes. */
export const SMALL: Country = countryOf([
  ['p1', 'tinh', 'Tỉnh Minh Họa', null],
  ['p2', 'thanh-pho-tw', 'Thành phố Mẫu', null],
  ['d1', 'huyen', 'Huyện Thử', 'p1'],
  ['x1', 'xa', 'Xã Suối Mơ', 'd1'],
  ['x2', 'xa', 'Xã Đồi Chè', 'd1'],
  ['x3', 'thi-tran', 'Thị trấn Thử', 'd1'],
  ['x4', 'xa', 'Xã Bãi Bồi', 'p1'],
  ['y1', 'phuong', 'Phường 1', 'p2'],
  ['y2', 'phuong', 'Phường 2', 'p2'],
  ['v1', 'thon', 'Thôn 1', 'x1'],
  ['v2', 'thon', 'Thôn 2', 'x1'],
  ['v3', 'thon', 'Thôn 1', 'x2'],
  ['v4', 'thon', 'Bản Mạ', 'x2'],
  ['v5', 'to-dan-pho', 'Tổ dân phố 1', 'x3'],
  ['v6', 'thon', 'Ấp Giữa', 'x4'],
  ['v7', 'to-dan-pho', 'Khu phố 1', 'y1'],
  ['v8', 'to-dan-pho', 'Khu phố 2', 'y2'],
]);
