import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { day, dayOf } from '#kernel/day.ts';
import { withDatabase } from '#kernel/testing/database.ts';
import type { Id } from '#kernel/id.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { DAYS_OF_GRACE, closable, freezeQuarters } from '../jobs/freeze-quarters.ts';
import { publicPaths } from '../paths-public.ts';
import { makePublication, makeRegister, takeDown, type MadePublication } from '../testing/factories.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';

const PATH = 'tinh-minh-hoa/xa-suoi-mo';
const PAGE = publicPaths.quarter(PATH, '2026-3');
let site: TestSite;
let province: Id<'org.unit'>;
let unit: Id<'org.unit'>;
let neighbour: Id<'org.unit'>;
let published: MadePublication;
const officer = () => personHolding({ post: 'committee-officer', unit });

beforeAll(async () => {
  site = await testSite();
  const { db } = site.room;
  province = await makeUnit(db, { level: 'province', name: 'Tỉnh Minh Họa' });
  unit = await makeUnit(db, { name: 'Xã Suối Mơ', parent: province });
  neighbour = await makeUnit(db, { name: 'Xã Bên', parent: province });
  await makeRegister(db, { unit });
  published = await makePublication(db, { unit, title: 'Quyết toán ngân sách', state: 'published', aroseOn: day('2026-09-10') });
  const late = await makePublication(db, {
    unit,
    title: 'Phí chợ',
    item: 'fees',
    state: 'published',
    aroseOn: day('2026-09-14'),
    releasedOn: day('2026-10-02'),
  });
  await makePublication(db, { unit, title: 'Quý sau', state: 'published', aroseOn: day('2026-10-12') });
  if (late.dueOn > day('2026-09-29')) throw new Error('not due in the quarter');
});
afterAll(() => site.close());

const freeze = (actor = officer(), quarter = '3', year = '2026') =>
  site.post(publicPaths.freezeQuarter(PATH, `${year}-${quarter}`), { unit, year, quarter }, actor);

describe('the register of a quarter', () => {
  it('is a preview while it is open, and says so', async () => {
    expect((await site.get(publicPaths.quarter(PATH, '2026-4'))).body).toContain('Bản xem trước, quý chưa hết');
    const page = (await site.get(PAGE)).body;
    expect(page).toContain('quý đã hết nhưng chưa chốt');
    expect(page).not.toContain('Chốt sổ quý này');
    expect((await site.get(PAGE, officer())).body).toContain('Chốt sổ quý này');
    expect((await site.get(publicPaths.quarter(PATH, '2027-1'))).statusCode).toBe(404);
    expect((await site.get(publicPaths.quarter(PATH, '2026-5'))).statusCode).toBe(404);
  });

  it('shows how things stood on its last day: what came later has not happened', async () => {
    const page = (await site.get(PAGE)).body;
    expect(page).toContain('Tình trạng tính đến hết ngày 30/09/2026');
    expect(page).toMatch(/Phí chợ[\s\S]*?Trễ 7 ngày làm việc/);
    expect(page).not.toContain('Quý sau');
  });

  it('is closed by nobody but those who keep it, after its last day, and once', async () => {
    expect((await freeze(personHolding({ post: 'committee-chair', unit: neighbour }))).statusCode).toBe(403);
    expect((await freeze(personHolding({ post: 'front-officer', unit }))).statusCode).toBe(403);
    expect((await freeze(officer(), '4')).body).toContain('Quý chưa hết');
    expect((await freeze(officer(), '4', '2025')).body).toContain('chưa mở sổ');
    expect(await freeze()).toMatchObject({ statusCode: 303, headers: { location: PAGE } });
    const again = await freeze();
    expect([again.statusCode, again.body.includes('đã chốt rồi')]).toEqual([409, true]);
  });

  it('stays as it was, whatever happens to the publications', async () => {
    const before = (await site.get(publicPaths.quarterCsv(PATH, '2026-3'))).body;
    const posting = published.channels[1];
    if (posting === undefined) throw new Error('no posting');
    await takeDown(site.room.db, posting.id, day('2026-09-25'));
    await site.room.db.updateTable('publicity.publication').set({ title: 'Tên khác' }).where('id', '=', published.id).execute();
    const page = (await site.get(PAGE)).body;
    expect(page).toContain('Sổ đã chốt ngày 21/11/2026');
    expect(page).toContain('Quyết toán ngân sách');
    expect(page).toContain('Các dòng được giữ nguyên mãi');
    expect((await site.get(publicPaths.quarterCsv(PATH, '2026-3'))).body).toBe(before);
  });

  it('gets dated corrections below, which name a publication of the same commune', async () => {
    const quarter = await site.room.db.selectFrom('publicity.quarter').select('id').executeTakeFirstOrThrow();
    const add = (fields: Record<string, string>, actor = officer()) =>
      site.post(publicPaths.addAddendum(PATH, '2026-3'), { quarter: quarter.id, ...fields }, actor);
    expect((await add({ text: '' })).statusCode).toBe(422);
    expect((await add({ text: 'x', code: '1111-1111-1' })).body).toContain('không có nội dung nào mang mã như vậy');
    expect((await add({ text: 'Thiếu một dòng' }, personHolding({ post: 'council-chair', unit }))).statusCode).toBe(403);
    expect((await add({ text: 'Phí chợ công khai ngày 02/10, đã niêm yết từ 01/10.', code: published.code })).statusCode).toBe(
      303,
    );
    const page = (await site.get(PAGE)).body;
    expect(page).toContain('Phí chợ công khai ngày 02/10');
    expect(page).toContain('21/11/2026');
    expect(await htmlFaults((await site.get(PAGE, officer())).body)).toEqual([]);
  });

  it('cannot be changed or deleted, neither by the program nor by the owner of the tables', async () => {
    const { db } = site.room;
    await expect(db.updateTable('publicity.quarter').set({ sha256: 'x' }).execute()).rejects.toThrow(/append-only|permission/);
    await expect(db.deleteFrom('publicity.quarter_addendum').execute()).rejects.toThrow(/append-only|permission/);
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    const owner = new pg.Client({ connectionString: withDatabase(inject('ownerUrl'), rows[0]?.name ?? '') });
    await owner.connect();
    try {
      for (const table of ['publicity.quarter', 'publicity.quarter_addendum']) {
        await expect(owner.query(`delete from ${table}`)).rejects.toThrow('append-only');
        await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow('append-only');
      }
      await expect(owner.query("update publicity.quarter set rows = '[]'")).rejects.toThrow('append-only');
    } finally {
      await owner.end();
    }
  });

  it('shows when its rows no longer fit their digest', async () => {
    const { db } = site.room;
    const other = await makeUnit(db, { name: 'Xã Giả', parent: province });
    await makeRegister(db, { unit: other });
    const { rows } = await db.selectFrom('publicity.quarter').select('rows').executeTakeFirstOrThrow();
    await db
      .insertInto('publicity.quarter')
      .values({
        id: crypto.randomUUID() as Id<'publicity.quarter'>,
        unit_id: other,
        year: 2026,
        quarter: 3,
        frozen_at: site.room.now(),
        rows: JSON.stringify(rows),
        sha256: '0'.repeat(64),
      })
      .execute();
    expect((await site.get(publicPaths.quarter('tinh-minh-hoa/xa-gia', '2026-3'))).body).toContain('Mã kiểm tra không còn khớp');
  });
});

describe('the job of the night', () => {
  it('waits some days, then closes every register that was open in the quarter, once', async () => {
    expect(closable(day('2026-10-01')).map(({ to }) => to)).not.toContain('2026-09-30');
    expect(closable(day(`2026-10-0${DAYS_OF_GRACE + 1}`)).at(-1)?.to).toBe('2026-09-30');
    const { db } = site.room;
    const newer = await makeRegister(db, {
      unit: await makeUnit(db, { name: 'Xã Mới', parent: province }),
      startsOn: day('2026-10-05'),
    });
    const older = await makeRegister(db, {
      unit: await makeUnit(db, { name: 'Xã Cũ', parent: province }),
      startsOn: day('2026-08-01'),
    });
    expect(dayOf(site.room.now())).toBe('2026-11-21');
    await freezeQuarters.run(site.room, {} as never);
    await freezeQuarters.run(site.room, {} as never);
    const closed = async (of: Id<'org.unit'>) =>
      (
        await db
          .selectFrom('publicity.quarter')
          .select(['year', 'quarter'])
          .where('unit_id', '=', of)
          .orderBy('year')
          .orderBy('quarter')
          .execute()
      ).map((row) => `${row.year}-${row.quarter}`);
    expect(await closed(newer)).toEqual([]);
    expect(await closed(older)).toEqual(['2026-3']);
    expect(await closed(unit)).toEqual(['2026-1', '2026-2', '2026-3']);
    const acts = await db.selectFrom('ledger.act').selectAll().where('command', '=', 'publicity.freeze-quarter').execute();
    expect(acts.length).toBeGreaterThanOrEqual(4);
  });
});
