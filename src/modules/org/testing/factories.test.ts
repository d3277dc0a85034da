import { afterAll, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { placeOf } from '../queries/place-of.ts';
import {
  actorOf,
  makeBody,
  makeCountry,
  makeHolder,
  makeHolding,
  makeHousehold,
  makeHouseholds,
  makePerson,
  makeUnit,
  makeVersion,
} from './factories.ts';

const room = await testRoom();
afterAll(() => room.close());

test('whatever is left out is made, down to a household in a village of the country', async () => {
  const household = await makeHousehold(room.db);
  const row = await room.db.selectFrom('org.household').selectAll().where('id', '=', household).executeTakeFirstOrThrow();
  const place = await placeOf(room.reader, row.village_id, day('2026-11-21'));
  expect(place?.above).toHaveLength(3);
  expect(place?.above.at(-1)).toBe(await makeCountry(room.db));
});

test('a unit goes on under another name', async () => {
  const province = await makeUnit(room.db, { level: 'province', name: 'Tỉnh Đồng Mẫu', to: day('2026-04-30') });
  await makeVersion(room.db, {
    unit: province,
    name: 'Thành phố Đồng Mẫu',
    type: 'thanh-pho-tw',
    parent: await makeCountry(room.db),
    from: day('2026-04-30'),
  });
  const rows = await room.db
    .selectFrom('org.unit_version')
    .select(['name', 'slug', 'folded'])
    .where('unit_id', '=', province)
    .orderBy('valid_from')
    .execute();
  expect(rows).toEqual([
    { name: 'Tỉnh Đồng Mẫu', slug: 'tinh-dong-mau', folded: 'tinh dong mau' },
    { name: 'Thành phố Đồng Mẫu', slug: 'thanh-pho-dong-mau', folded: 'thanh pho dong mau' },
  ]);
});

test('a holder is an actor with the rights of the post', async () => {
  const unit = await makeUnit(room.db);
  const person = await makeHolder(room.db, { unit, post: 'administrator', kind: 'operator', name: 'Trần Văn Mẫu' });
  const actor = await actorOf(room.db, person, day('2026-11-21'));
  expect(actor).toMatchObject({ kind: 'person', name: 'Trần Văn Mẫu', holdings: [{ post: 'administrator', unit, until: null }] });
});

test('parts that are given are kept', async () => {
  const village = await makeUnit(room.db, { level: 'village', name: 'Thôn Hạ', demo: true });
  await makeHouseholds(room.db, village, 12);
  const count = await room.db
    .selectFrom('org.household')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('village_id', '=', village)
    .executeTakeFirstOrThrow();
  expect(count.n).toBe(12);
  const person = await makePerson(room.db, { email: 'mau@vidu.vn' });
  const body = await makeBody(room.db, { unit: village, kind: 'village' });
  await makeHolding(room.db, { person, body, post: 'village-head', until: day('2026-11-21') });
  expect((await actorOf(room.db, person, day('2026-11-21'))).holdings[0]?.until).toBe('2026-11-21');
  expect((await actorOf(room.db, person, day('2026-11-22'))).holdings).toEqual([]);
});
