import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface UnitAtPath {
  readonly id: Id<'org.unit'>;
  /** In force today under exactly this address. */
  readonly current: boolean;
  /** In force today, under whatever name. */
  readonly alive: boolean;
}

const MOST = 20;

/**
 * Units that have or had this address, from the province down: those of today first, then the latest of the past. An
 * address was that of a unit when all its parts held on one day, so it changes with the name of any unit above. A level
 * may be left out (an old commune is found with or without its district). Old addresses keep working: what became of the
 * unit is the caller's to say.
 * @param slugs 1 to 4 parts, such as `['tinh-minh-hoa', 'xa-suoi-mo']`
 */
export async function unitsAtPath(reader: Reader, slugs: readonly string[], today: Day): Promise<UnitAtPath[]> {
  const [last, ...above] = slugs.toReversed();
  if (last === undefined) return [];
  const { rows } = await sql<UnitAtPath>`
    with recursive up as (
      select v.unit_id as start, v.level, v.valid as days, v.parent_id, array[]::text[] as slugs
      from org.unit_version v where v.slug = ${last} and v.level <> 'country' and v.valid_from <= ${today}::date
      union all
      select up.start, up.level, up.days * p.valid, p.parent_id, up.slugs || p.slug
      from up join org.unit_version p on p.unit_id = up.parent_id and p.valid && up.days and p.level <> 'country'
    ), whole as (
      select start as id, bool_or(days @> ${today}::date) as current, max(lower(days)) as since from up
      where slugs @> ${above}::text[] and (level = 'province' or cardinality(${above}::text[]) > 0)
      group by start
    )
    select id, current, exists (select from org.unit_version n where n.unit_id = whole.id and n.valid @> ${today}::date) as alive
    from whole order by current desc, since desc, id limit ${MOST}`.execute(reader);
  return rows;
}
