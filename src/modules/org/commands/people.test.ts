import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { PersonalData } from '#kernel/module.ts';
import type { Act } from '#kernel/room.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { personalData } from '../personal-data.ts';
import { makeBody, makeHolding, makeHousehold, makePerson, makeUnit } from '../testing/factories.ts';
import { makeScene, TODAY, type Scene } from '../testing/scene.ts';
import { addHousehold } from './add-household.ts';
import { addPerson } from './add-person.ts';
import { changePerson } from './change-person.ts';
import { closeHousehold } from './close-household.ts';
import { correctHousehold } from './correct-household.ts';
import { erasePerson } from './erase-person.ts';
import { movePerson } from './move-person.ts';

let room: TestRoom;
let scene: Scene;
const acts: Act[] = [];
const otherModule: string[] = [];
/** Another module that holds something of people: it must be asked while the person's address is still known. */
const others: PersonalData = {
  tables: [],
  export: async () => ({}),
  erase: async (tx, person) => {
    const known = await tx.selectFrom('org.person').select('email').where('id', '=', person).executeTakeFirst();
    if (known?.email !== null) otherModule.push(person);
  },
};
beforeAll(async () => {
  room = await testRoom({
    recordAct: async (_tx, act) => void acts.push(act),
    personalData: [others, personalData],
  });
  scene = await makeScene(room.db);
});
afterAll(() => room.close());

const personRow = (id: Id<'org.person'>) =>
  room.db.selectFrom('org.person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('people', () => {
  test('are kept in one form, whatever was typed', async () => {
    const typed = {
      unit: scene.commune,
      name: '  Đỗ Thị Huệ 🌸\u200b '.normalize('NFD'),
      email: ' HUE@Xa.VN ',
      phone: '+84 (24) 3825-1234',
    };
    const { id } = unwrap(await addPerson(room, scene.keeper, typed));
    expect(await personRow(id)).toMatchObject({
      name: 'Đỗ Thị Huệ 🌸',
      folded: 'do thi hue 🌸',
      email: 'hue@xa.vn',
      phone: '+84 (24) 3825-1234',
    });
    unwrap(await changePerson(room, scene.keeper, { person: id, name: 'Đỗ Thị Huệ', email: '', phone: '' }));
    expect(await personRow(id)).toMatchObject({ name: 'Đỗ Thị Huệ', folded: 'do thi hue', email: null, phone: null });
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ name: 'x'.repeat(1_000_000) }, 'name'],
    [{ name: ['a', 'b'] }, 'name'],
    [{ email: "a' or 1=1 --" }, 'email'],
    [{ phone: '<script>' }, 'phone'],
  ])('%o is refused at its field', async (wrong, field) => {
    const outcome = await addPerson(room, scene.keeper, { unit: scene.commune, name: 'Tên', email: '', phone: '', ...wrong });
    expect(outcome.ok ? [] : 'fields' in outcome ? Object.keys(outcome.fields) : outcome.why).toEqual([field]);
  });

  test('with a post above are changed by the administrator above only', async () => {
    const person = await makePerson(room.db, { unit: scene.commune });
    await makeHolding(room.db, {
      person,
      body: await makeBody(room.db, { unit: scene.province, kind: 'front' }),
      post: 'front-officer',
    });
    const input = { person, name: 'Tên mới', email: 'ke.khac@vidu.vn', phone: '' };
    expect(await changePerson(room, scene.keeper, input)).toMatchObject({ why: 'forbidden' });
    expect(await changePerson(room, scene.above, input)).toMatchObject({ ok: true });
  });

  test('move between units by who keeps both', async () => {
    const person = await makePerson(room.db, { unit: scene.commune });
    expect(await movePerson(room, scene.keeper, { person, unit: scene.neighbour })).toMatchObject({ why: 'forbidden' });
    unwrap(await movePerson(room, scene.above, { person, unit: scene.neighbour }));
    expect((await personRow(person)).unit_id).toBe(scene.neighbour);
    expect(acts.slice(-2).map((act) => act.unit)).toEqual([scene.commune, scene.neighbour]);
  });
});

describe('erasing', () => {
  test('needs a tick, and no post held or to come', async () => {
    const person = await makePerson(room.db, { unit: scene.commune });
    expect(await erasePerson(room, scene.keeper, { person })).toMatchObject({ why: 'org.person.not-sure' });
    await makeHolding(room.db, { person, body: await makeBody(room.db, { unit: scene.commune }), from: day('2027-01-01') });
    expect(await erasePerson(room, scene.keeper, { person, sure: 'on' })).toMatchObject({ why: 'org.person.holds-posts' });
  });

  test('leaves a bare id with the posts, and tells the other modules', async () => {
    const person = await makePerson(room.db, {
      unit: scene.commune,
      name: 'Trần Văn Xóa',
      email: 'xoa@vidu.vn',
      phone: '0912345678',
    });
    await makeHolding(room.db, { person, body: await makeBody(room.db, { unit: scene.commune }), until: day('2026-01-31') });
    unwrap(await erasePerson(room, scene.keeper, { person, sure: 'on' }));
    expect(await personRow(person)).toMatchObject({ id: person, name: null, folded: null, email: null, phone: null });
    expect(otherModule).toEqual([person]);
    expect(await erasePerson(room, scene.keeper, { person, sure: 'on' })).toMatchObject({ why: 'not-found' });
    expect(await changePerson(room, scene.keeper, { person, name: 'Lại có tên', email: '', phone: '' })).toMatchObject({
      why: 'not-found',
    });
  });

  test('half an erasure is refused by the database', async () => {
    const person = await makePerson(room.db);
    await expect(sql`update org.person set name = null where id = ${person}`.execute(room.db)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(sql`update org.person set erased_at = now() where id = ${person}`.execute(room.db)).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('covers every column marked personal that belongs to a person', async () => {
    const marked = await sql<{ table: string; column: string }>`
      select c.oid::regclass::text as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
      where col_description(c.oid, a.attnum) = 'personal' and c.relnamespace = 'org'::regnamespace order by 1, 2`.execute(
      room.reader,
    );
    expect(marked.rows.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'org.household.address',
      'org.person.email',
      'org.person.folded',
      'org.person.name',
      'org.person.phone',
    ]);
    const ofPerson = marked.rows.filter(({ table }) => table !== 'org.household');
    const person = await makePerson(room.db, { name: 'Lý Thị Đủ', email: 'du@vidu.vn', phone: '0987654321' });
    const handed = await personalData.export(room.reader, person);
    for (const { table, column } of ofPerson) {
      expect(personalData.tables).toContain(table);
      expect(handed[table]?.[0]).toHaveProperty(column, expect.any(String));
    }
    await room.db.transaction().execute((tx) => personalData.erase(tx, person, room.now()));
    const left = (await personRow(person)) as unknown as Record<string, unknown>;
    for (const { column } of ofPerson) expect([column, left[column]]).toEqual([column, null]);
    expect(left['erased_at'], 'by the clock of the program').toEqual(room.now());
  });

  test('every table of this module that points at a person is answered for', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'org.person'::regclass and connamespace = 'org'::regnamespace`.execute(room.reader);
    expect(personalData.tables).toEqual(expect.arrayContaining(rows.map((row) => row.name)));
  });

  test('no table holds what nobody may store about a person', async () => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_schema = 'org'
      and column_name ~ '(ethnic|religio|dan_toc|ton_giao|opinion|belief|health|birth|identity_number|gender|sex)'`.execute(
      room.reader,
    );
    expect(rows).toEqual([]);
  });
});

describe('households', () => {
  test('are added, corrected with a record, and closed', async () => {
    const input = { unit: scene.village, code: 'H07', address: 'Ngõ 2, nhà 7', from: '2025-07-01' };
    const { id: household } = unwrap(await addHousehold(room, scene.keeper, input));
    expect(await addHousehold(room, scene.keeper, { ...input, from: '2026-07-01' })).toMatchObject({
      why: 'org.household.code-taken',
    });
    unwrap(await correctHousehold(room, scene.keeper, { household, code: 'H08', address: 'Ngõ 2, nhà 8' }));
    expect(acts.at(-1)).toMatchObject({
      command: 'org.correct-household',
      before: { code: 'H07' },
      after: { code: 'H08', address: 'Ngõ 2, nhà 8' },
    });
    expect(await closeHousehold(room, scene.keeper, { household, last: '2025-06-30' })).toMatchObject({
      why: 'org.household.closes-before-it-began',
    });
    unwrap(await closeHousehold(room, scene.keeper, { household, last: '2026-11-30' }));
    expect(await closeHousehold(room, scene.keeper, { household, last: '2026-11-30' })).toMatchObject({
      why: 'org.household.closed-already',
    });
    unwrap(await addHousehold(room, scene.keeper, { ...input, code: 'H08', from: '2026-12-01' }));
  });

  test('belong to villages in force, and are kept from above', async () => {
    const input = { unit: scene.commune, code: 'H1', address: 'Nhà 1', from: '2026-01-01' };
    expect(await addHousehold(room, scene.keeper, input)).toMatchObject({ why: 'not-found' });
    const gone = await makeUnit(room.db, { level: 'village', parent: scene.commune, to: TODAY });
    expect(await addHousehold(room, scene.keeper, { ...input, unit: gone })).toMatchObject({ why: 'not-found' });
    expect(await addHousehold(room, scene.stranger, { ...input, unit: scene.village })).toMatchObject({ why: 'forbidden' });
    expect(await addHousehold(room, scene.officer, { ...input, unit: scene.village })).toMatchObject({ why: 'forbidden' });
    expect(await correctHousehold(room, scene.keeper, { household: newId(), code: 'x', address: 'y' })).toMatchObject({
      why: 'not-found',
    });
  });

  test('a code is once at a time by constraint', async () => {
    await makeHousehold(room.db, { village: scene.village, code: 'H90', to: day('2026-01-01') });
    await makeHousehold(room.db, { village: scene.village, code: 'H90', from: day('2026-01-01') });
    await expect(makeHousehold(room.db, { village: scene.village, code: 'H90', from: day('2026-06-01') })).rejects.toMatchObject({
      constraint: 'one_household_a_code',
    });
  });
});
