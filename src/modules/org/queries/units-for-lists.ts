import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { IndexedUnit } from '../rules/unit-index.ts';

/** The whole country with its villages: more than a list can name, but a list may name any of them. */
const MOST = 150_000;

/** A unit and all below it in force on a day, with what lists may call them. */
export async function unitsForLists(reader: Reader, unit: Id<'org.unit'>, path: string, on: Day): Promise<IndexedUnit[]> {
  const { rows } = await sql<IndexedUnit>`
    with recursive down as (
      select unit_id, name, code, ${path}::text as path from org.unit_version where unit_id = ${unit} and valid @> ${on}::date
      union all
      select v.unit_id, v.name, v.code, ltrim(down.path || '/' || v.slug, '/')
      from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${on}::date
    )
    select unit_id as id, name, code, path from down limit ${MOST}`.execute(reader);
  return rows;
}

/** A commune, or the communes below a unit, that are in force without end from a day on: villages can be added to them from then. */
export async function communesFrom(
  reader: Reader,
  unit: Id<'org.unit'>,
  path: string,
  from: Day,
  on: Day,
): Promise<IndexedUnit[]> {
  const units = await unitsForLists(reader, unit, path, on);
  const { rows } = await sql<{ id: Id<'org.unit'> }>`
    select unit_id as id from org.unit_version
    where level = 'commune' and unit_id = any(${units.map((one) => one.id)}::uuid[])
    group by unit_id having range_agg(valid) @> daterange(${from}::date, null)`.execute(reader);
  const standing = new Set(rows.map((row) => row.id));
  return units.filter((one) => standing.has(one.id));
}
