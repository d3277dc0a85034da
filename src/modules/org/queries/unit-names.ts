import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { UnitType } from '../rules/unit-types.ts';

export interface UnitName {
  readonly id: Id<'org.unit'>;
  /** With its type word: "Xã Suối Mơ". */
  readonly name: string;
  readonly type: UnitType | 'quoc-gia';
  readonly level: 'country' | 'province' | 'district' | 'commune' | 'village';
  readonly demo: boolean;
  /** Address by names from the province down: "tinh-minh-hoa/xa-suoi-mo"; '' for the country. */
  readonly path: string;
  readonly parent: Id<'org.unit'> | null;
  readonly parentName: string | null;
  /** Names of the units above it, nearest first, without the country. */
  readonly above: readonly string[];
  /** First day it was no longer in force; null while it is, or is still to come. */
  readonly ended: Day | null;
}

/**
 * Names of many units on a day, for lists of other modules, in one query. Units not in force that day are named as on
 * their last day (or their first, when still to come). Ids that do not exist are absent.
 */
export async function unitNames(
  reader: Reader,
  units: readonly Id<'org.unit'>[],
  on: Day,
): Promise<ReadonlyMap<Id<'org.unit'>, UnitName>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<UnitName>`
    with recursive asked as (
      select unit_id, greatest(least(${on}::date, max(coalesce(valid_to, 'infinity')) - 1), min(valid_from)) as day,
        case when max(coalesce(valid_to, 'infinity')) <= ${on}::date then max(valid_to) end as ended
      from org.unit_version where unit_id = any(${[...new Set(units)]}::uuid[]) group by unit_id
    ), up as (
      select v.unit_id as start, v.unit_id as id, v.parent_id, v.slug, v.name, v.type, v.level, a.day, a.ended, 0 as height
      from asked a join org.unit_version v on v.unit_id = a.unit_id and v.valid @> a.day
      union all
      select up.start, v.unit_id, v.parent_id, v.slug, v.name, v.type, v.level, up.day, up.ended, up.height + 1
      from up join org.unit_version v on v.unit_id = up.parent_id and v.valid @> up.day
    )
    select up.start as id, u.demo,
      max(name) filter (where height = 0) as name, max(type) filter (where height = 0) as type,
      max(up.level) filter (where height = 0) as level,
      coalesce(string_agg(slug, '/' order by height desc) filter (where up.level <> 'country'), '') as path,
      (array_agg(up.id) filter (where height = 1))[1] as parent, max(name) filter (where height = 1) as "parentName",
      coalesce(array_agg(name order by height) filter (where height > 0 and up.level <> 'country'), '{}') as above, max(up.ended) as ended
    from up join org.unit u on u.id = up.start
    group by up.start, u.demo`.execute(reader);
  return new Map(rows.map((row) => [row.id, row]));
}
