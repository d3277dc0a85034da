import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

type Unit = Id<'org.unit'>;

/**
 * Where units stand, all in one query. A unit no longer in force that day stands where it stood on its last day, one that
 * is still to come where it will stand on its first: what was left behind there still has somebody who may tidy it up.
 */
export async function placesOf(reader: Reader, units: readonly Unit[], on: Day): Promise<ReadonlyMap<Unit, Place>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<{ start: Unit; id: Unit }>`
    with recursive asked as (
      select unit_id, greatest(least(${on}::date, max(coalesce(valid_to, 'infinity')) - 1), min(valid_from)) as day
      from org.unit_version where unit_id = any(${[...new Set(units)]}::uuid[]) group by unit_id
    ), up as (
      select v.unit_id as start, v.unit_id as id, v.parent_id, a.day, 0 as height
      from asked a join org.unit_version v on v.unit_id = a.unit_id and v.valid @> a.day
      union all
      select up.start, v.unit_id, v.parent_id, up.day, up.height + 1
      from up join org.unit_version v on v.unit_id = up.parent_id and v.valid @> up.day
    )
    select start, id from up order by start, height`.execute(reader);
  const chains = Map.groupBy(rows, (row) => row.start);
  return new Map([...chains].map(([unit, chain]) => [unit, { unit, above: chain.slice(1).map((row) => row.id) }]));
}

/** Where one unit stands, also when it is not in force that day; null for a unit that does not exist. */
export const lastPlaceOf = async (reader: Reader, unit: Unit, on: Day): Promise<Place | null> =>
  (await placesOf(reader, [unit], on)).get(unit) ?? null;
