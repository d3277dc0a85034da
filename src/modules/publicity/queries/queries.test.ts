import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { countQueries } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { actorOf, makeBody, makeHolder, makeHolding, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { statusOf } from '../rules/status.ts';
import { makeManyPublications } from '../testing/bulk.ts';
import { makeAmendment, makeChannel, makeDisplay, makePublication, makeRegister } from '../testing/factories.ts';
import { deskItems } from './desk-items.ts';
import { findKeeper } from './find-keeper.ts';
import { findPublication } from './find-publication.ts';
import { listWork, type WorkFilters } from './list-work.ts';
import { statusSql } from './status-sql.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;
let unit: Id<'org.unit'>;
beforeAll(async () => {
  room = await testRoom();
  unit = await makeUnit(room.db, { name: 'Xã Suối Mơ' });
  await makeRegister(room.db, { unit });
});
afterAll(() => room.close());

const table = { sort: { key: 'han', descending: false }, page: 1, pageSize: 50, offset: 0, limit: 50 } as const;
const all: WorkFilters = { text: '', item: '', status: null };

async function work(filters: Partial<WorkFilters> = {}, of: Id<'org.unit'> = unit) {
  const keeper = await findKeeper(room.reader, of, TODAY);
  if (keeper === null) throw new Error('no keeper');
  return listWork(room.reader, keeper, { ...all, ...filters }, table, TODAY);
}

describe('the status in SQL', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((n): Day => addDays(day('2026-01-05'), n));
  const anyRow = fc
    .record({ dueOn: anyDay, publishedOn: fc.option(anyDay, { nil: null }), withdrawn: fc.boolean() })
    .map(({ withdrawn, ...row }) => ({
      ...row,
      state: withdrawn ? ('withdrawn' as const) : row.publishedOn === null ? ('due' as const) : ('published' as const),
    }));

  it('is that of the rule, whatever the row and the day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), anyDay, async (rows, today) => {
        const { rows: found } = await inSql(rows, today);
        expect(found.map((row) => row.status)).toEqual(rows.map((row) => statusOf(row, today).kind));
      }),
      { numRuns: 40 },
    );
  });

  const inSql = (rows: readonly unknown[], today: Day) =>
    sql<{ status: string }>`select ${statusSql(today)} as status
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as r(value, n),
        lateral (select value->>'state' as state, (value->>'dueOn')::date as due_on, (value->>'publishedOn')::date as published_on) as p
      order by n`.execute(room.reader);
});

describe('list-work', () => {
  it('filters by words without marks, item and state; counts the whole register', async () => {
    const commune = await makeUnit(room.db);
    await makeRegister(room.db, { unit: commune });
    await makePublication(room.db, {
      unit: commune,
      title: 'Quỹ Vì người nghèo quý III',
      item: 'funds-contributions',
      aroseOn: day('2026-11-09'),
    });
    await makePublication(room.db, {
      unit: commune,
      title: '100% hộ có_nước',
      documentNo: '23/QĐ-UBND',
      state: 'published',
      aroseOn: day('2026-10-01'),
    });
    await makePublication(room.db, {
      unit: commune,
      state: 'published',
      releasedOn: day('2026-11-20'),
      aroseOn: day('2026-10-01'),
      starts: [day('2026-11-20')],
    });
    const titles = async (filters: Partial<WorkFilters>) => (await work(filters, commune)).rows.map((row) => row.title);
    expect(await titles({ text: 'vi nguoi ngheo' })).toEqual(['Quỹ Vì người nghèo quý III']);
    expect(await titles({ text: '23 qd' })).toEqual(['100% hộ có_nước']);
    expect(await titles({ text: '0% ho' })).toEqual(['100% hộ có_nước']);
    expect(await titles({ text: 'co_nuoc' })).toHaveLength(1);
    expect(await titles({ text: '%' })).toHaveLength(1);
    expect(await titles({ item: 'budget' })).toHaveLength(2);
    expect(await titles({ status: 'overdue' })).toEqual(['Quỹ Vì người nghèo quý III']);
    expect((await work({ status: 'open' }, commune)).total).toBe(2);
    expect((await work({ text: 'không có gì như thế' }, commune)).counts).toMatchObject({ overdue: 1, 'on-time': 1, late: 1 });
  });

  it('asks as often for fifty rows as for one', async () => {
    const [few, many] = [await makeUnit(room.db), await makeUnit(room.db)];
    await makePublication(room.db, { unit: few });
    await makeManyPublications(room.db, { units: [many], count: 60, today: TODAY, displays: true });
    await makeRegister(room.db, { unit: few });
    const count = async (of: Id<'org.unit'>) => (await countQueries(() => work({}, of))).queries;
    expect(await count(many)).toBe(await count(few));
    expect((await work({}, many)).total).toBe(60);
  });

  it('rows made in bulk stand as the rules would have them', async () => {
    const rows = await room.db.selectFrom('publicity.publication').selectAll().where('title', 'like', '%(lần %').execute();
    expect(rows.length).toBe(60);
    const kinds = new Set(
      rows.map((row) => statusOf({ state: row.state, dueOn: row.due_on, publishedOn: row.published_on }, TODAY).kind),
    );
    expect([...kinds].sort()).toEqual(['late', 'on-time', 'overdue', 'upcoming']);
    const wrong =
      await sql`select p.id from publicity.publication p where p.title like '%(lần %' and p.state = 'published' and p.channels_missing <>
      (select count(*) from publicity.channel c where c.publication_id = p.id and c.required and c.started_on is null)`.execute(
        room.db,
      );
    expect(wrong.rows).toEqual([]);
  });
});

describe('find-publication', () => {
  it('knows everything about one, by id and by code, in a number of queries that does not grow', async () => {
    const small = await makePublication(room.db, { unit, state: 'published', aroseOn: day('2026-10-01'), starts: [] });
    const { id, code, channels } = await makePublication(room.db, {
      unit,
      state: 'published',
      aroseOn: day('2026-10-01'),
      starts: [day('2026-10-08'), day('2026-11-09')],
    });
    await makeAmendment(room.db, { publication: id });
    const market = await makeChannel(room.db, { publication: id });
    for (const [from, to] of [
      ['2026-10-10', '2026-10-12'],
      ['2026-10-14', '2026-10-20'],
      ['2026-11-01', null],
    ] as const) {
      await makeDisplay(room.db, { channel: market, from: day(from), to: to === null ? null : day(to) });
    }
    const found = await findPublication(room.reader, { code }, TODAY);
    expect(found).toMatchObject({
      id,
      status: { kind: 'on-time' },
      channelsMissing: 1,
      unit: { name: 'Xã Suối Mơ' },
      amendments: [{ kind: 'content' }],
    });
    expect(found?.display).toEqual({ runningUntil: '2026-12-09', expired: false });
    expect(found?.channels.map((channel) => [channel.kind, channel.placeKind, channel.progress.days])).toEqual([
      ['web', null, 0],
      ['posting', 'headquarters', 12],
      ['posting', 'culture-houses', 0],
      ['posting', null, 0],
    ]);
    expect(channels).toHaveLength(3);
    const count = async (which: Id<'publicity.publication'>) =>
      (await countQueries(() => findPublication(room.reader, { id: which }, TODAY))).queries;
    expect(await count(id)).toBe(await count(small.id));
    expect(await findPublication(room.reader, { code: 'K7MQ-2RTX-P' }, TODAY)).toBeNull();
  });
});

describe('find-keeper', () => {
  it('knows communes and bound bodies, and nothing else', async () => {
    const school = await makeBody(room.db, { unit, kind: 'public-unit', name: 'Trường Tiểu học' });
    expect(await findKeeper(room.reader, unit, TODAY)).toMatchObject({
      regime: 'commune',
      body: null,
      name: 'Xã Suối Mơ',
      register: { startsOn: '2026-01-05' },
    });
    expect(await findKeeper(room.reader, school, TODAY)).toMatchObject({
      regime: 'agency',
      body: school,
      name: 'Trường Tiểu học',
      register: null,
    });
    expect(await findKeeper(room.reader, await makeBody(room.db, { unit, kind: 'front', name: 'Mặt trận' }), TODAY)).toBeNull();
    expect(await findKeeper(room.reader, await makeUnit(room.db, { level: 'province' }), TODAY)).toBeNull();
    expect(await findKeeper(room.reader, await makeUnit(room.db, { level: 'village' }), TODAY)).toBeNull();
  });
});

describe('desk-items', () => {
  it('shows each post its own work, the most urgent first, in a number of queries that does not grow', async () => {
    const commune = await makeUnit(room.db, { name: 'Xã Bàn Giấy' });
    const officer = await actorOf(
      room.db,
      await makeHolder(room.db, { unit: commune, post: 'committee-officer', kind: 'peoples-committee' }),
      TODAY,
    );
    const none = await countQueries(() => deskItems(room.reader, officer, TODAY));
    expect(none.value).toEqual([]);
    const late = await makePublication(room.db, { unit: commune, title: 'Trễ', aroseOn: day('2026-11-10') });
    await makePublication(room.db, { unit: commune, title: 'Tuần này', aroseOn: day('2026-11-18') });
    await makePublication(room.db, { unit: commune, title: 'Còn xa', aroseOn: day('2026-12-10') });
    await makePublication(room.db, {
      unit: commune,
      title: 'Thiếu niêm yết',
      state: 'published',
      aroseOn: day('2026-11-02'),
      starts: [day('2026-11-09')],
    });
    await makePublication(room.db, { unit: commune, title: 'Xong', state: 'published', aroseOn: day('2026-11-02') });
    await makePublication(room.db, { title: 'Xã khác', aroseOn: day('2026-11-10') });
    const { value: items, queries } = await countQueries(() => deskItems(room.reader, officer, TODAY));
    expect(items.map((item) => [item.title, item.work, item.status.kind])).toEqual([
      ['Thiếu niêm yết', 'channels', 'on-time'],
      ['Trễ', 'prepare', 'overdue'],
      ['Tuần này', 'prepare', 'soon'],
    ]);
    expect(items[1]).toMatchObject({
      publication: late.id,
      href: `/cong-khai/viec/${late.id}`,
      holding: officer.holdings[0]?.id,
      unitName: 'Xã Bàn Giấy',
    });
    expect(queries - none.queries).toBeLessThanOrEqual(1);
  });

  it('gives the one who is answerable, and the village head, theirs', async () => {
    const commune = await makeUnit(room.db);
    const village = await makeUnit(room.db, { level: 'village', parent: commune });
    const head = await actorOf(
      room.db,
      await makeHolder(room.db, { unit: village, post: 'village-head', kind: 'village' }),
      TODAY,
    );
    const person = await makePerson(room.db);
    const holding = await makeHolding(room.db, {
      person,
      body: await makeBody(room.db, { unit: commune, kind: 'front', name: 'Mặt trận' }),
      post: 'front-officer',
    });
    const made = await makePublication(room.db, {
      unit: commune,
      item: 'relief',
      state: 'published',
      aroseOn: day('2026-11-02'),
      starts: [day('2026-11-09')],
    });
    await makeChannel(room.db, { publication: made.id, responsible: holding });
    expect(
      (await deskItems(room.reader, await actorOf(room.db, person, TODAY), TODAY)).map((item) => [item.work, item.holding]),
    ).toEqual([['channels', holding]]);
    expect((await deskItems(room.reader, head, TODAY)).map((item) => item.work)).toEqual(['announce']);
    const told = await makeChannel(room.db, { publication: made.id, kind: 'heads', village, place: '' });
    await makeDisplay(room.db, { channel: told, from: day('2026-11-10'), to: day('2026-11-11') });
    expect(await deskItems(room.reader, head, TODAY)).toEqual([]);
  });
});
