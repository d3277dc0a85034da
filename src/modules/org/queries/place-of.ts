import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** The unit with all units above it on that day, nearest first; null when the unit is not in force then. */
export async function placeOf(reader: Reader, unit: Id<'org.unit'>, on: Day): Promise<Place | null> {
  const { rows } = await sql<{ id: Id<'org.unit'> }>`
    with recursive up as (
      select unit_id as id, parent_id, 0 as height from org.unit_version where unit_id = ${unit} and valid @> ${on}::date
      union all
      select v.unit_id, v.parent_id, up.height + 1 from up join org.unit_version v on v.unit_id = up.parent_id and v.valid @> ${on}::date
    )
    select id from up order by height`.execute(reader);
  const [self, ...above] = rows.map((row) => row.id);
  return self === undefined ? null : { unit: self, above };
}
