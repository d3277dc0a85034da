import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#kernel/day.ts';
import { countQueries } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makeBody, makeUnit } from '#modules/org/testing/factories.ts';
import type { PublicationState } from '../rules/kinds.ts';
import { belongsTo, quarterAt, readPeriod, type Period } from '../rules/period.ts';
import { statusOf } from '../rules/status.ts';
import { makeManyPublications } from '../testing/bulk.ts';
import { makePublication, makeRegister } from '../testing/factories.ts';
import { countGaps } from './count-gaps.ts';
import { addCounts, NO_COUNTS, type Counts } from './counts-sql.ts';
import { registerSummary } from './register-summary.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

const anyDay = fc.integer({ min: 0, max: 700 }).map((n): Day => addDays(day('2025-07-01'), n));

interface Row {
  readonly unit: number;
  readonly item: 'budget' | 'fees';
  readonly state: PublicationState;
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly missing: number;
  readonly short: number;
}

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    unit: fc.nat({ max: 2 }),
    item: fc.constantFrom('budget' as const, 'fees' as const),
    dueOn: anyDay,
    published: fc.option(anyDay, { nil: null }),
    withdrawn: fc.option(anyDay, { nil: null, freq: 4 }),
    missing: fc.nat({ max: 2 }),
    short: fc.nat({ max: 1 }),
  })
  .map(({ published, withdrawn, ...row }) => ({
    ...row,
    publishedOn: published,
    withdrawnOn: withdrawn,
    state: withdrawn !== null ? 'withdrawn' : published === null ? 'due' : 'published',
  }));

/** The same counts from the rules alone. */
function counted(rows: readonly Row[], period: Period | null, today: Day): Counts {
  const mine = rows.filter((row) => period === null || belongsTo(row, period));
  const kinds = mine.map((row) => ({
    row,
    kind: statusOf(row, today).kind,
    lacks: row.state === 'published' && row.missing > 0 && row.dueOn < today,
  }));
  const count = (fits: (one: (typeof kinds)[number]) => boolean): number => kinds.filter(fits).length;
  const overdue = kinds
    .filter(({ kind }) => kind === 'overdue')
    .map(({ row }) => row.dueOn)
    .sort();
  return {
    total: count(({ kind }) => kind !== 'withdrawn'),
    upcoming: count(({ kind }) => kind === 'upcoming'),
    soon: count(({ kind }) => kind === 'soon'),
    overdue: overdue.length,
    'on-time': count(({ kind }) => kind === 'on-time'),
    late: count(({ kind }) => kind === 'late'),
    withdrawn: count(({ kind }) => kind === 'withdrawn'),
    lacking: count(({ lacks }) => lacks),
    lackingOnTime: count(({ lacks, kind }) => lacks && kind === 'on-time'),
    short: count(({ row }) => row.state === 'published' && row.short > 0),
    oldestOverdue: overdue[0] ?? null,
  };
}

async function store(units: readonly Id<'org.unit'>[], rows: readonly Row[]): Promise<void> {
  const values = rows.map((row, n) => ({ ...row, unit: units[row.unit], code: `C${n}-${newId()}` }));
  await sql`delete from publicity.publication`.execute(room.db);
  await sql`insert into publicity.publication (id, code, unit_id, regime, item, title, arose_on, due_on, legal_ref, law_status, state, released_on,
      published_on, withdrawn_on, withdrawn_reason, channels_missing, channels_short, folded, created_at)
    select gen_random_uuid(), value->>'code', (value->>'unit')::uuid, 'commune', value->>'item', 'Dòng', (value->>'dueOn')::date - 7, (value->>'dueOn')::date,
      'Điều 11', 'confirmed', value->>'state', (value->>'publishedOn')::date, (value->>'publishedOn')::date, (value->>'withdrawnOn')::date,
      case when value->>'withdrawnOn' is not null then 'nhầm' end, (value->>'missing')::int, (value->>'short')::int, 'dong', now()
    from jsonb_array_elements(${JSON.stringify(values)}::jsonb) r(value)`.execute(room.db);
}

describe('the overview', () => {
  it('counts what the rules count, by commune, by item and for one register, whatever the rows and the day', async () => {
    const units = [await makeUnit(room.db), await makeUnit(room.db), await makeUnit(room.db)];
    const anyPeriod = fc.oneof(fc.constant(null), anyDay.map(quarterAt), fc.constant(readPeriod('2026')));
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 40 }), anyDay, anyPeriod, async (rows, today, period) => {
        await store(units, rows);
        const { byUnit, byItem } = await countGaps(room.reader, units, period, today);
        for (const [index, unit] of units.entries()) {
          const expected = counted(
            rows.filter((row) => row.unit === index),
            period,
            today,
          );
          expect(byUnit.get(unit) ?? NO_COUNTS).toEqual(expected);
          expect(await registerSummary(room.reader, { unit }, period, today)).toEqual(expected);
        }
        for (const item of ['budget', 'fees']) {
          expect(byItem.get(item) ?? NO_COUNTS).toEqual(
            counted(
              rows.filter((row) => row.item === item),
              period,
              today,
            ),
          );
        }
        expect(addCounts([...byUnit.values()])).toEqual(counted(rows, period, today));
      }),
      { numRuns: 25 },
    );
    await sql`delete from publicity.publication`.execute(room.db);
  });

  it('knows nothing of bodies, whose publications are for their own staff', async () => {
    const unit = await makeRegister(room.db);
    await makePublication(room.db, { unit, state: 'published' });
    const body = await makeBody(room.db, { unit, kind: 'agency', name: 'Trung tâm hành chính công' });
    await makePublication(room.db, { unit, body, regime: 'agency', state: 'published' });
    const { started, byUnit } = await countGaps(room.reader, [unit], null, TODAY);
    expect([started.get(unit), byUnit.get(unit)?.total]).toEqual(['2026-01-05', 1]);
  });

  it('asks the database as often for one commune as for many', async () => {
    const few = [await makeRegister(room.db)];
    const many = await Promise.all(Array.from({ length: 12 }, () => makeUnit(room.db)));
    await makeManyPublications(room.db, { units: many, count: 400, today: TODAY });
    const one = await countQueries(() => countGaps(room.reader, few, null, TODAY));
    const all = await countQueries(() => countGaps(room.reader, many, null, TODAY));
    expect([one.queries, all.queries]).toEqual([2, 2]);
    expect(addCounts([...all.value.byUnit.values()]).total).toBe(400);
  });
});
