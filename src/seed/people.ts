import type { Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { makeBody, makeHolding, makePerson } from '#modules/org/testing/factories.ts';
import type { DemoUnits } from './units.ts';

type Unit = Id<'org.unit'>;
type Parts = Parameters<typeof makeHolding>[1];

export interface DemoPerson {
  readonly person: Id<'org.person'>;
  readonly holding: Id<'org.holding'>;
  readonly name: string;
  readonly title: string;
}

export interface DemoPeople {
  readonly administrator: DemoPerson;
  readonly leader: DemoPerson;
  readonly chair: DemoPerson;
  readonly officer: DemoPerson;
  readonly ferryOfficer: DemoPerson;
  readonly front: DemoPerson;
  readonly head: DemoPerson;
  readonly frontBoard: DemoPerson;
  readonly teacher: DemoPerson;
  readonly school: Id<'org.body'>;
  readonly waterworks: Id<'org.body'>;
}

/** Bodies of the demonstration and one person for every kind of work. Any likeness to people alive is chance. */
export async function plantPeople(db: Db, units: DemoUnits): Promise<DemoPeople> {
  const { province } = units;
  const { stream, ferry, moon } = units.communes;
  const body = (unit: Unit, kind: Parameters<typeof makeBody>[1], name: string) => makeBody(db, { ...kind, unit, name });

  const provinceCommittee = await body(province, { kind: 'peoples-committee' }, 'Ủy ban nhân dân tỉnh Minh Họa');
  await body(province, { kind: 'party-board' }, 'Ban Tuyên giáo và Dân vận Tỉnh ủy Minh Họa');
  await body(province, { kind: 'steering-committee' }, 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh');
  const operator = await body(province, { kind: 'operator' }, 'Tổ vận hành Điểm Cầu tỉnh Minh Họa');
  const committee = await body(stream, { kind: 'peoples-committee' }, 'Ủy ban nhân dân xã Suối Mơ');
  const ferryCommittee = await body(ferry, { kind: 'peoples-committee' }, 'Ủy ban nhân dân phường Bến Đò');
  await body(moon, { kind: 'peoples-committee' }, 'Ủy ban nhân dân đặc khu Đảo Trăng');
  await body(stream, { kind: 'peoples-council' }, 'Hội đồng nhân dân xã Suối Mơ');
  await body(stream, { kind: 'party-committee' }, 'Đảng ủy xã Suối Mơ');
  const front = await body(stream, { kind: 'front' }, 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mơ');
  const school = await body(stream, { kind: 'public-unit' }, 'Trường Tiểu học Suối Mơ');
  const waterworks = await body(stream, { kind: 'enterprise' }, 'Công ty TNHH MTV Thủy nông Suối Mơ');
  const village = units.villages[0];
  if (village === undefined) throw new Error('The demonstration has no village');
  const frontBoard = await body(
    village.id,
    { kind: 'front-board' },
    `Ban công tác Mặt trận ${village.name.replace(/^Thôn/u, 'thôn')}`,
  );
  const villageBody = await body(village.id, { kind: 'village' }, village.name);

  return {
    administrator: await hold(db, province, 'Đỗ Minh Quản', {
      body: operator,
      post: 'administrator',
      title: 'Quản trị hệ thống tỉnh Minh Họa',
    }),
    leader: await hold(db, province, 'Trần Thị Hòa', {
      body: provinceCommittee,
      post: 'committee-deputy',
      title: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
    }),
    chair: await hold(db, stream, 'Hoàng Văn Lâm', {
      body: committee,
      post: 'committee-chair',
      title: 'Chủ tịch Ủy ban nhân dân xã',
    }),
    officer: await hold(db, stream, 'Nguyễn Thị Mai', {
      body: committee,
      post: 'committee-officer',
      title: 'Công chức Văn phòng HĐND và UBND xã',
    }),
    ferryOfficer: await hold(db, ferry, 'Phạm Văn Đò', {
      body: ferryCommittee,
      post: 'committee-officer',
      title: 'Công chức Văn hóa – Xã hội phường',
    }),
    front: await hold(db, stream, 'Lò Thị Ban', {
      body: front,
      post: 'front-chair',
      title: 'Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã',
    }),
    head: await hold(db, village.id, 'Vàng A Thử', {
      body: villageBody,
      post: 'village-head',
      title: `Trưởng ${village.name.replace(/^Thôn/u, 'thôn')}`,
    }),
    frontBoard: await hold(db, village.id, 'Giàng Thị Sáo', {
      body: frontBoard,
      post: 'front-board-head',
      title: `Trưởng Ban công tác Mặt trận ${village.name.replace(/^Thôn/u, 'thôn')}`,
    }),
    teacher: await hold(db, stream, 'Bùi Thu Trang', {
      body: school,
      post: 'agency-head',
      title: 'Hiệu trưởng Trường Tiểu học Suối Mơ',
    }),
    school,
    waterworks,
  };
}

async function hold(
  db: Db,
  unit: Unit,
  name: string,
  parts: NonNullable<Parts> & { readonly title: string },
): Promise<DemoPerson> {
  const person = await makePerson(db, { unit, name });
  const holding = await makeHolding(db, { ...parts, person });
  return { person, holding, name, title: parts.title };
}
