import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { countQueries } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makeBody, makeCountry, makeHolding, makeHouseholds, makePerson, makeUnit, makeVersion } from '../testing/factories.ts';
import { makeScene, TODAY, type Scene } from '../testing/scene.ts';
import { childrenOf, countryOf } from './children-of.ts';
import { findPerson } from './find-person.ts';
import { holdingsOf } from './holdings-of.ts';
import { listBodies } from './list-bodies.ts';
import { listHoldings } from './list-holdings.ts';
import { listHouseholds } from './list-households.ts';
import { listPeople } from './list-people.ts';
import { personNames } from './person-names.ts';
import { placeOf } from './place-of.ts';
import { lastPlaceOf, placesOf } from './places-of.ts';
import { showOrganisation } from './show-organisation.ts';
import { unitNames } from './unit-names.ts';
import { descendantsOf, unitsBelow } from './units-below.ts';

let room: TestRoom;
let scene: Scene;
beforeAll(async () => {
  room = await testRoom();
  scene = await makeScene(room.db);
});
afterAll(() => room.close());

describe('places', () => {
  test('of many units are those of each', async () => {
    const units = [scene.village, scene.commune, scene.province, await makeCountry(room.db)];
    const places = await placesOf(room.reader, [...units, newId<'org.unit'>()], TODAY);
    expect(places.size).toBe(4);
    for (const unit of units) expect(places.get(unit)).toEqual(await placeOf(room.reader, unit, TODAY));
  });

  test('of a unit that has gone or is to come are its last or its first', async () => {
    const gone = await makeUnit(room.db, { parent: scene.province, to: day('2026-01-01') });
    const coming = await makeUnit(room.db, { parent: scene.province, from: day('2027-01-01') });
    for (const unit of [gone, coming]) {
      expect(await placeOf(room.reader, unit, TODAY)).toBeNull();
      expect((await lastPlaceOf(room.reader, unit, TODAY))?.above[0]).toBe(scene.province);
    }
    expect(await lastPlaceOf(room.reader, newId<'org.unit'>(), TODAY)).toBeNull();
  });
});

describe('names of units', () => {
  test('come with their address, level and parent, as of the day', async () => {
    const province = await makeUnit(room.db, { level: 'province', name: 'Tỉnh Đồng Thử', to: day('2026-04-30'), demo: true });
    await makeVersion(room.db, {
      unit: province,
      name: 'Thành phố Đồng Thử',
      type: 'thanh-pho-tw',
      parent: await makeCountry(room.db),
      from: day('2026-04-30'),
    });
    const commune = await makeUnit(room.db, { parent: province, name: 'Xã Đá Bạc', demo: true });
    const village = await makeUnit(room.db, { level: 'village', parent: commune, name: 'Thôn 1', demo: true });
    const before = await unitNames(room.reader, [village], day('2026-01-01'));
    expect(before.get(village)).toMatchObject({
      id: village,
      name: 'Thôn 1',
      type: 'thon',
      level: 'village',
      demo: true,
      path: 'tinh-dong-thu/xa-da-bac/thon-1',
      parent: commune,
      parentName: 'Xã Đá Bạc',
    });
    const now = await unitNames(room.reader, [village, province, await makeCountry(room.db)], TODAY);
    expect([...now.values()].map((unit) => unit.path).sort()).toEqual([
      '',
      'thanh-pho-dong-thu',
      'thanh-pho-dong-thu/xa-da-bac/thon-1',
    ]);
  });

  test('nothing asked, nothing answered; unknown ids are absent', async () => {
    expect(await unitNames(room.reader, [], TODAY)).toEqual(new Map());
    expect(await unitNames(room.reader, [newId<'org.unit'>()], TODAY)).toEqual(new Map());
    expect(await personNames(room.reader, [newId<'org.person'>()])).toEqual(new Map());
  });
});

describe('units below', () => {
  test('are those of the level, wherever they hang, on the day', async () => {
    const country = await makeCountry(room.db);
    expect(await countryOf(room.reader)).toBe(country);
    const old = await makeUnit(room.db, { level: 'province', from: day('2020-01-01'), to: day('2025-07-01') });
    const district = await makeUnit(room.db, { level: 'district', parent: old, from: day('2020-01-01'), to: day('2025-07-01') });
    const commune = await makeUnit(room.db, { parent: district, from: day('2020-01-01'), to: day('2025-07-01') });
    expect((await unitsBelow(room.reader, old, 'commune', day('2025-06-30'))).map((unit) => [unit.id, unit.parent])).toEqual([
      [commune, district],
    ]);
    expect(await unitsBelow(room.reader, old, 'commune', day('2025-07-01'))).toEqual([]);
    const now = await unitsBelow(room.reader, country, 'commune', TODAY);
    expect(now.map((unit) => unit.id)).toEqual(expect.arrayContaining([scene.commune, scene.neighbour]));
    expect(now.map((unit) => unit.id)).not.toContain(commune);
    expect((await childrenOf(room.reader, scene.province, TODAY)).map((unit) => unit.id).sort()).toEqual(
      (await unitsBelow(room.reader, scene.province, 'commune', TODAY)).map((unit) => unit.id).sort(),
    );
    expect(await descendantsOf(room.reader, scene.commune, TODAY)).toEqual([scene.commune, scene.village]);
  });
});

describe('people', () => {
  const asked = (parts: object) => ({ units: [scene.commune], search: '', on: TODAY, offset: 0, limit: 50, ...parts });
  let several: Id<'org.person'>;
  beforeAll(async () => {
    const body = await makeBody(room.db, { unit: scene.commune });
    await makePerson(room.db, { unit: scene.commune, name: 'Nguyễn Văn Khéo' });
    await makePerson(room.db, { unit: scene.village, name: 'Nguyên Vạn Khẹo' });
    await makePerson(room.db, { unit: scene.neighbour, name: 'Nguyễn Văn Khéo Bên' });
    several = await makePerson(room.db, { unit: scene.neighbour, name: 'Lê Kiêm Nhiệm' });
    await makeHolding(room.db, { person: several, body, title: 'Phó Chủ tịch' });
    await makeHolding(room.db, {
      person: several,
      body: await makeBody(room.db, { unit: scene.commune, kind: 'steering-committee' }),
      post: 'steering-member',
      title: 'Ủy viên',
    });
    await makePerson(room.db, { unit: scene.commune, name: '100% _thật\\' });
  });

  test('are found without marks, names as typed first, below the unit and nowhere else', async () => {
    const names = async (parts: object) => (await listPeople(room.reader, asked(parts))).rows.map((row) => row.name);
    expect(await names({ search: 'nguyen van kheo' })).toEqual(['Nguyên Vạn Khẹo', 'Nguyễn Văn Khéo']);
    expect(await names({ search: 'Nguyễn Văn Khéo' })).toEqual(['Nguyễn Văn Khéo', 'Nguyên Vạn Khẹo']);
    expect(await names({ search: 'Nguyễn Văn Khéo'.normalize('NFD'), units: [scene.village] })).toEqual(['Nguyên Vạn Khẹo']);
    expect(await names({ search: '100% _th' })).toEqual(['100% _thật\\']);
    expect(await names({ search: '%' })).toEqual(['100% _thật\\']);
    expect(await names({ units: [] })).toEqual([]);
  });

  test('with several posts are told apart, with the posts they hold', async () => {
    const { rows, total } = await listPeople(room.reader, asked({ severalPosts: true }));
    expect([total, rows.map((row) => row.id)]).toEqual([1, [several]]);
    expect(rows[0]?.posts.map((post) => post.title)).toEqual(['Phó Chủ tịch', 'Ủy viên']);
  });

  test('come page by page, with the number of all', async () => {
    const all = await listPeople(room.reader, asked({}));
    const paged = await Promise.all([0, 2, 4, 6, 8].map((offset) => listPeople(room.reader, asked({ offset, limit: 2 }))));
    expect(paged.flatMap((page) => page.rows.map((row) => row.id))).toEqual(all.rows.map((row) => row.id));
    expect(paged[0]?.total).toBe(all.rows.length);
  });

  test('whoever was erased is in no list', async () => {
    const person = await makePerson(room.db, { unit: scene.commune, name: 'Đã Xóa Rồi' });
    await room.db
      .updateTable('org.person')
      .set({ name: null, folded: null, email: null, phone: null, erased_at: room.now() })
      .where('id', '=', person)
      .execute();
    expect((await listPeople(room.reader, asked({ search: 'da xoa roi' }))).total).toBe(0);
    expect(await findPerson(room.reader, person, TODAY)).toBeNull();
  });
});

describe('the number of statements does not grow with the rows', () => {
  test('of posts, bodies, people, households and names', async () => {
    const unit = await makeUnit(room.db, { parent: scene.province });
    const village = await makeUnit(room.db, { level: 'village', parent: unit });
    const person = await makePerson(room.db, { unit });
    const fill = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        const body = await makeBody(room.db, { unit });
        await makeHolding(room.db, { body, person });
        await makeHolding(room.db, { body, person: await makePerson(room.db, { unit }) });
      }
    };
    const everything = async (): Promise<number[]> => {
      const units = await descendantsOf(room.reader, scene.province, TODAY);
      const queries = [
        () => holdingsOf(room.reader, person, TODAY),
        () => listHoldings(room.reader, { unit }, TODAY),
        () => listHoldings(room.reader, { person }, TODAY),
        () => listBodies(room.reader, unit, TODAY),
        () => showOrganisation(room.reader, unit, TODAY),
        () => listPeople(room.reader, { units: [unit], search: '', on: TODAY, offset: 0, limit: 50 }),
        () => findPerson(room.reader, person, TODAY),
        () => unitNames(room.reader, units, TODAY),
        () => placesOf(room.reader, units, TODAY),
        () => listHouseholds(room.reader, village, TODAY, { search: '', offset: 0, limit: 50 }),
        () => unitsBelow(room.reader, scene.province, 'commune', TODAY),
      ];
      const counts: number[] = [];
      for (const query of queries) counts.push((await countQueries(query as () => Promise<unknown>)).queries);
      return counts;
    };
    await fill(1);
    const few = await everything();
    await fill(12);
    await makeHouseholds(room.db, village, 60);
    expect(await everything()).toEqual(few);
    expect(few).toEqual([1, 2, 2, 3, 4, 1, 3, 1, 1, 3, 1]);
  });
});
