import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Numbered, PostLine, VillageLine } from '../rules/import-types.ts';
import type { KnownHousehold } from '../rules/plan-households.ts';
import type { PostGround } from '../rules/plan-posts.ts';
import type { VillageGround } from '../rules/plan-villages.ts';
import { unitIndex } from '../rules/unit-index.ts';
import type { UnitName } from './unit-names.ts';
import { communesFrom, unitsForLists } from './units-for-lists.ts';

/** Where a list is sent to, from which day, and what day it is. */
export interface ImportAt {
  readonly unit: UnitName;
  readonly day: Day;
  readonly today: Day;
}

/** Households of a village that have not ended before the first day of the new ones. */
export async function householdGround(reader: Reader, { unit, day }: ImportAt): Promise<KnownHousehold[]> {
  return reader
    .selectFrom('org.household')
    .select(['id', 'code', 'address', sql<boolean>`valid_to is not null`.as('ends')])
    .where('village_id', '=', unit.id)
    .where(sql<boolean>`valid && daterange(${day}::date, null)`)
    .execute();
}

/** Communes that a list of villages may name, what stands under them, and which of its codes are taken. */
export async function villageGround(
  reader: Reader,
  at: ImportAt,
  rows: readonly Numbered<VillageLine>[],
): Promise<VillageGround> {
  const communes = await communesFrom(reader, at.unit.id, at.unit.path, at.day, at.today);
  const codes = rows.flatMap((row) => row.value.code ?? []);
  const known = await sql<{ commune: Id<'org.unit'>; name: string; slug: string }>`
    select distinct parent_id as commune, name, slug from org.unit_version
    where parent_id = any(${communes.map((commune) => commune.id)}::uuid[]) and valid && daterange(${at.day}::date, null)`.execute(
    reader,
  );
  const taken = await sql<{ code: string }>`
    select distinct code from org.unit_version
    where level = 'village' and code = any(${codes}::text[]) and valid && daterange(${at.day}::date, null)`.execute(reader);
  return {
    findCommune: unitIndex(communes, at.unit.id),
    known: known.rows,
    codesTaken: new Set(taken.rows.map((row) => row.code)),
  };
}

/** Units that a list of posts may name, and the bodies, people and posts already there. Four queries whatever the length. */
export async function postGround(reader: Reader, at: ImportAt, rows: readonly Numbered<PostLine>[]): Promise<PostGround> {
  const units = await unitsForLists(reader, at.unit.id, at.unit.path, at.today);
  const ids = units.map((unit) => unit.id);
  const names = [...new Set(rows.flatMap((row) => row.value.person ?? []))];
  const first = rows.reduce<Day>(
    (least, row) => (row.value.from !== null && row.value.from < least ? row.value.from : least),
    at.day,
  );
  const bodies = await reader
    .selectFrom('org.body')
    .select(['id', 'unit_id as unit', 'name', 'kind', 'valid_from', 'valid_to'])
    .where(sql<boolean>`unit_id = any(${ids}::uuid[])`)
    .where(sql<boolean>`valid && daterange(${first}::date, null)`)
    .orderBy('valid_from')
    .execute();
  const people = await sql<PostGround['people'][number]>`
    select p.id, p.name, p.email, array_agg(distinct places.unit) as units
    from org.person p cross join lateral (
      select p.unit_id as unit union
      select b.unit_id from org.holding h join org.body b on b.id = h.body_id where h.person_id = p.id and not isempty(h.valid)
    ) places
    where p.name = any(${names}::text[])
    group by p.id having array_agg(places.unit) && ${ids}::uuid[]`.execute(reader);
  const holdings = await reader
    .selectFrom('org.holding')
    .select(['person_id as person', 'body_id as body', 'post', 'title', 'decision', 'valid_from', 'valid_to'])
    .where(sql<boolean>`person_id = any(${people.rows.map((person) => person.id)}::uuid[])`)
    .where(sql<boolean>`not isempty(valid)`)
    .execute();
  return { findUnit: unitIndex(units, at.unit.id), bodies, people: people.rows, holdings, day: at.day };
}
