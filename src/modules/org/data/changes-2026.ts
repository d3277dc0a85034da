import { day, type Day } from '#kernel/day.ts';
import type { ChangeRow } from './unit-lists.ts';

/** Where the changes below are ordered: Đồng Nai becomes a centrally run city, ten of its communes become wards. */
export const CHANGES_2026_LAW = 'Nghị quyết 30/2026/QH16; Nghị quyết 237/NQ-UBTVQH16';

const FROM: Day = day('2026-04-30');

/** Communes of Đồng Nai that became wards: code of today's list and bare name. */
const WARDS = [
  ['25270', 'Lộc Ninh'],
  ['25357', 'Tân Khai'],
  ['25363', 'Đồng Phú'],
  ['26116', 'Tân Phú'],
  ['26170', 'Trị An'],
  ['26248', 'Trảng Bom'],
  ['26326', 'Dầu Giây'],
  ['26368', 'Long Thành'],
  ['26425', 'Xuân Lộc'],
  ['26485', 'Nhơn Trạch'],
] as const;

/** Changes after the reform that the package does not know yet. */
export const CHANGES_2026: readonly ChangeRow[] = [
  {
    key: '75',
    oldName: 'Tỉnh Đồng Nai',
    oldType: 'tinh',
    newName: 'Thành phố Đồng Nai',
    newType: 'thanh-pho-tw',
    validFrom: FROM,
    line: 0,
  },
  ...WARDS.map(([key, name]): ChangeRow => ({
    key,
    oldName: `Xã ${name}`,
    oldType: 'xa',
    newName: `Phường ${name}`,
    newType: 'phuong',
    validFrom: FROM,
    line: 0,
  })),
];
