import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** What stands on units that an act ends or moves, on the day of the act. */
export interface Affected {
  readonly bodies: number;
  readonly holdings: number;
  readonly households: number;
}

/**
 * Bodies, posts and households of these units (households of villages also through the unit above them).
 * @param units those that end or move
 */
export async function affectedBy(reader: Reader, units: readonly Id<'org.unit'>[], on: Day): Promise<Affected> {
  const { rows } = await sql<Affected>`
    with asked as (select distinct id from unnest(${units}::uuid[]) as id),
    body as (select b.id from org.body b join asked on asked.id = b.unit_id where b.valid @> ${on}::date),
    village as (
      select id from asked union
      select v.unit_id from org.unit_version v join asked on asked.id = v.parent_id where v.level = 'village' and v.valid @> ${on}::date - 1
    )
    select (select count(*) from body) as bodies,
      (select count(*) from org.holding h join body on body.id = h.body_id where h.valid @> ${on}::date) as holdings,
      (select count(*) from org.household h join village on village.id = h.village_id where h.valid @> ${on}::date) as households`.execute(
    reader,
  );
  return rows[0] ?? { bodies: 0, holdings: 0, households: 0 };
}
