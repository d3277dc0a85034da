import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/**
 * The villages where a name written by hand may mean this person: those they hold or held a post in, and those of the communes
 * where they hold or held one, or where their record is kept; at any time. Elsewhere the same name is somebody else's.
 */
export async function villagesOfPerson(reader: Reader, person: Id<'org.person'>): Promise<readonly Id<'org.unit'>[]> {
  const { rows } = await sql<{ unit_id: Id<'org.unit'> }>`
    with own as (
      select b.unit_id from org.holding h join org.body b on b.id = h.body_id where h.person_id = ${person}
      union select p.unit_id from org.person p where p.id = ${person})
    select distinct v.unit_id from org.unit_version v
    where v.level = 'village' and (v.unit_id in (select unit_id from own) or v.parent_id in (select unit_id from own))
    order by v.unit_id limit 2000`.execute(reader);
  return rows.map((row) => row.unit_id);
}
