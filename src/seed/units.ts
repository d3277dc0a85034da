import { day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeHouseholds, makeUnit, makeVersion, REFORM } from '#modules/org/testing/factories.ts';

type Unit = Id<'org.unit'>;

export interface DemoUnits {
  readonly province: Unit;
  /** Everything in order, everything late, nothing begun. */
  readonly communes: { readonly stream: Unit; readonly ferry: Unit; readonly moon: Unit };
  readonly villages: readonly { readonly id: Unit; readonly name: string; readonly commune: Unit }[];
}

const BEFORE = day('2025-03-01');
const demo = true;

/** Tỉnh Minh Họa: three communes of today, the units they were made of, villages with households. */
export async function plantUnits(db: Db): Promise<DemoUnits> {
  const province = await makeUnit(db, { level: 'province', name: 'Tỉnh Minh Họa', type: 'tinh', from: BEFORE, demo });
  const uplands = await oldDistrict(db, province, 'Huyện Đồi Suối', 'huyen');
  const riverside = await oldDistrict(db, province, 'Thị xã Bến Sông', 'thi-xa');

  const stream = await commune(db, province, 'Xã Suối Mơ', 'xa');
  const ferry = await commune(db, province, 'Phường Bến Đò', 'phuong');
  const olds = {
    dry: await oldCommune(db, uplands, 'Xã Suối Cạn', 'xa'),
    pine: await oldCommune(db, uplands, 'Xã Đồi Thông', 'xa'),
    town: await oldCommune(db, uplands, 'Thị trấn Mơ', 'thi-tran'),
    ferry: await oldCommune(db, riverside, 'Phường Bến Đò', 'phuong'),
    sand: await oldCommune(db, riverside, 'Xã Cồn Cát', 'xa'),
  };
  for (const [old, heir, share] of [
    [olds.dry, stream, 'whole'],
    [olds.pine, stream, 'whole'],
    [olds.town, stream, 'whole'],
    [olds.ferry, ferry, 'whole'],
    [olds.sand, ferry, { num: 2, den: 3 }],
  ] as const)
    await succeed(db, old, heir, share);

  const moon = await renamedIsland(db, province);
  await succeed(db, olds.sand, moon, { num: 1, den: 3 });
  return { province, communes: { stream, ferry, moon }, villages: await plantVillages(db, { stream, ferry, moon }) };
}

const oldDistrict = (db: Db, parent: Unit, name: string, type: 'huyen' | 'thi-xa'): Promise<Unit> =>
  makeUnit(db, { level: 'district', name, type, parent, from: BEFORE, to: REFORM, demo });

const oldCommune = (db: Db, parent: Unit, name: string, type: 'xa' | 'phuong' | 'thi-tran'): Promise<Unit> =>
  makeUnit(db, { level: 'commune', name, type, parent, from: BEFORE, to: REFORM, demo });

const commune = (db: Db, parent: Unit, name: string, type: 'xa' | 'phuong'): Promise<Unit> =>
  makeUnit(db, { level: 'commune', name, type, parent, demo });

/** One unit that lives on under another name and type: its old address still leads to it. */
async function renamedIsland(db: Db, province: Unit): Promise<Unit> {
  const unit = await makeUnit(db, {
    level: 'commune',
    name: 'Xã Đảo Trăng',
    type: 'xa',
    parent: province,
    to: day('2026-01-01'),
    demo,
  });
  await makeVersion(db, { unit, name: 'Đặc khu Đảo Trăng', type: 'dac-khu', parent: province, from: day('2026-01-01') });
  return unit;
}

type Share = 'whole' | { readonly num: number; readonly den: number };

async function succeed(db: Db, from: Unit, to: Unit, share: Share): Promise<void> {
  const { made_by } = await db
    .selectFrom('org.unit_version')
    .select('made_by')
    .where('unit_id', '=', to)
    .executeTakeFirstOrThrow();
  const part = share === 'whole' ? { num: 1, den: 1 } : share;
  await db
    .insertInto('org.succession')
    .values({
      id: newId<'org.succession'>(),
      from_unit: from,
      to_unit: to,
      day: REFORM,
      kind: share === 'whole' ? 'whole' : 'part',
      share_num: part.num,
      share_den: part.den,
      basis: 'people',
      made_by,
    })
    .execute();
}

const VILLAGES = {
  stream: ['Thôn Bản Mây', 'Thôn Đồi Thông', 'Thôn Suối Cạn', 'Thôn Nà Lúa', 'Thôn Khe Đá', 'Tổ dân phố Chợ Mơ'],
  ferry: ['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ dân phố Cồn Cát'],
  moon: ['Thôn Vạn Chài', 'Thôn Hải Đăng'],
} as const;

async function plantVillages(db: Db, communes: DemoUnits['communes']): Promise<DemoUnits['villages']> {
  const villages: { id: Unit; name: string; commune: Unit }[] = [];
  for (const [key, names] of Object.entries(VILLAGES)) {
    const parent = communes[key as keyof typeof VILLAGES];
    for (const [index, name] of names.entries()) {
      const type = name.startsWith('Thôn') ? 'thon' : 'to-dan-pho';
      const id = await makeUnit(db, { level: 'village', name, type, parent, demo });
      await makeHouseholds(db, id, 60 + index * 48);
      villages.push({ id, name, commune: parent });
    }
  }
  return villages;
}
