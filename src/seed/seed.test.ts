import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makeCountry } from '#modules/org/testing/factories.ts';
import { plantDemonstration } from './index.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
  await makeCountry(room.db);
  await plantDemonstration(room, async () => undefined);
});
afterAll(() => room.close());

const values = async (query: ReturnType<typeof sql<{ v: string }>>) => (await query.execute(room.db)).rows.map((row) => row.v);

describe('the demonstration', () => {
  test('is planted once', async () => {
    expect(await plantDemonstration(room, async () => undefined)).toBe(false);
  });

  test('is marked as such from top to bottom and touches no real unit', async () => {
    const real = await values(sql`select level as v from org.unit where not demo`);
    expect(real).toEqual(['country']);
    const stray = await values(
      sql`select p.title as v from publicity.publication p join org.unit u on u.id = p.unit_id where p.demo <> u.demo`,
    );
    expect(stray).toEqual([]);
  });

  test('has three communes today, made of five, with villages and households', async () => {
    const today = dayOf(room.now());
    const communes = await values(sql`select v.name as v from org.unit_version v join org.unit u on u.id = v.unit_id
      where u.demo and v.level = 'commune' and v.valid @> ${today}::date order by 1`);
    expect(communes).toEqual(['Phường Bến Đò', 'Xã Suối Mơ', 'Đặc khu Đảo Trăng']);
    const lonely = await values(sql`select v.name as v from org.unit_version v where v.level = 'village'
      and not exists (select from org.household h where h.village_id = v.unit_id)`);
    expect(lonely).toEqual([]);
  });

  test('shows every state of a publication at least once', async () => {
    const today = dayOf(room.now());
    const states = await values(sql`select distinct case
        when state = 'withdrawn' then 'withdrawn'
        when published_on is null and due_on < ${today} then 'overdue'
        when published_on is null and due_on <= ${today}::date + 5 then 'soon'
        when published_on is null then 'upcoming'
        when published_on > due_on then 'late' else 'on-time' end as v
      from publicity.publication order by 1`);
    expect(states).toEqual(['late', 'on-time', 'overdue', 'soon', 'upcoming', 'withdrawn']);
    const [troubles] = (
      await sql<{ missing: number; short: number; amended: number; permanent: number; regimes: number }>`select
        count(*) filter (where channels_missing > 0 and state = 'published')::int as missing,
        count(*) filter (where channels_short > 0)::int as short,
        (select count(*) from publicity.amendment)::int as amended,
        count(*) filter (where permanent)::int as permanent, count(distinct regime)::int as regimes
      from publicity.publication`.execute(room.db)
    ).rows;
    for (const [what, count] of Object.entries(troubles ?? {})) expect(count, what).toBeGreaterThan(0);
    expect(troubles?.regimes).toBe(3);
  });

  test('shows every state of a village decision, of an initiative, and a matter of the whole commune', async () => {
    const states = await values(sql`select distinct state as v from decisions.decision`);
    expect(states.toSorted()).toEqual([
      'abolished',
      'amended',
      'announced',
      'annulled',
      'draft',
      'failed',
      'no-result',
      'passed',
      'recognised',
      'refused',
      'sent',
      'withdrawn',
    ]);
    expect(await values(sql`select distinct state as v from decisions.proposal order by 1`)).toEqual([
      'collecting',
      'put',
      'ready',
      'withdrawn',
    ]);
    expect(await values(sql`select state as v from decisions.commune_wide`)).toEqual(['open']);
  });

  test('has as many ballots as households marked, in every vote', async () => {
    const uneven = await values(sql`select r.id::text as v from decisions.round r where r.state = 'closed' and
      (select count(*) from decisions.ballot b where b.round_id = r.id) <>
      (select count(*) from decisions.roll l where l.round_id = r.id and l.voted is not null)`);
    expect(uneven).toEqual([]);
  });
});
