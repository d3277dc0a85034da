import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

type Unit = Id<'org.unit'>;

/**
 * Units in force on the day that each of these went into, through any number of reforms; absent when there is none. Where
 * only land went and nobody lived, that is no successor. A district ended without one of its own: its people are in the
 * units that its communes went into.
 */
export async function successorsOf(reader: Reader, units: readonly Unit[], on: Day): Promise<ReadonlyMap<Unit, readonly Unit[]>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<{ start: Unit; id: Unit }>`
    with recursive asked as (
      select distinct id from unnest(${units}::uuid[]) as id
    ), chain as (
      select id as start, id, null::date as day from asked
      union
      select d.unit_id, c.unit_id, null::date
      from asked join org.unit_version d on d.unit_id = asked.id and d.level = 'district' and d.valid_to <= ${on}::date
        join org.unit_version c on c.parent_id = d.unit_id and c.valid @> d.valid_to - 1
      where not exists (select from org.succession s where s.from_unit = d.unit_id)
      union
      select chain.start, s.to_unit, s.day
      from chain join org.succession s on s.from_unit = chain.id and s.day <= ${on}::date and (chain.day is null or s.day >= chain.day)
      where s.share_num is distinct from 0
    )
    select distinct start, chain.id from chain
    where chain.id <> start and exists (select from org.unit_version v where v.unit_id = chain.id and v.valid @> ${on}::date)
    order by start, chain.id`.execute(reader);
  return new Map([...Map.groupBy(rows, (row) => row.start)].map(([start, ends]) => [start, ends.map((row) => row.id)]));
}
