import { day, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { slug } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { makeCountry, makeUnit } from './factories.ts';

/** The first day of the small country. */
export const SMALL_START: Day = day('2025-07-01');

/** Two provinces, five communes, six villages; names of villages repeat between communes. */
export interface SmallCountry {
  readonly root: Id<'org.unit'>;
  readonly hoa: Id<'org.unit'>;
  readonly mau: Id<'org.unit'>;
  readonly suoiMo: Id<'org.unit'>;
  readonly doiChe: Id<'org.unit'>;
  readonly baiBoi: Id<'org.unit'>;
  readonly phuong1: Id<'org.unit'>;
  readonly phuong2: Id<'org.unit'>;
  readonly villages: readonly Id<'org.unit'>[];
}

let made = 0;

/** A fictional corner of the country for acts on units. @param mark sets names and codes apart where several are made */
export async function makeSmallCountry(db: Db, mark = String((made += 1))): Promise<SmallCountry> {
  const shared = { demo: true, from: SMALL_START };
  const province = (name: string): Promise<Id<'org.unit'>> =>
    makeUnit(db, { ...shared, level: 'province', name: `Tỉnh ${name} ${mark}`, code: `${slug(name)}-${mark}` });
  const commune = (parent: Id<'org.unit'>, name: string, type: 'xa' | 'phuong' = 'xa'): Promise<Id<'org.unit'>> =>
    makeUnit(db, { ...shared, parent, type, name, code: `${slug(name)}-${mark}` });
  const village = (parent: Id<'org.unit'>, name: string): Promise<Id<'org.unit'>> =>
    makeUnit(db, { ...shared, level: 'village', parent, name });
  const [hoa, mau] = [await province('Minh Họa'), await province('Mẫu')];
  const [suoiMo, doiChe, baiBoi] = [
    await commune(hoa, 'Xã Suối Mơ'),
    await commune(hoa, 'Xã Đồi Chè'),
    await commune(hoa, 'Xã Bãi Bồi'),
  ];
  const [phuong1, phuong2] = [await commune(mau, 'Phường 1', 'phuong'), await commune(mau, 'Phường 2', 'phuong')];
  const villages = [
    await village(suoiMo, 'Thôn 1'),
    await village(suoiMo, 'Thôn 2'),
    await village(doiChe, 'Thôn 1'),
    await village(doiChe, 'Bản Mạ'),
    await village(baiBoi, 'Ấp Giữa'),
    await village(phuong1, 'Thôn Cổng Làng'),
  ];
  return { root: await makeCountry(db), hoa, mau, suoiMo, doiChe, baiBoi, phuong1, phuong2, villages };
}
