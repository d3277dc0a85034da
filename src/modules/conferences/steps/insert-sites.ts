import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

interface Conference {
  readonly id: Id<'conferences.conference'>;
  readonly unit_id: Id<'org.unit'>;
  readonly sites_day: Day;
  readonly demo: boolean;
}

interface Chosen {
  readonly choice: 'provinces' | 'provinces-and-communes' | 'communes' | 'units';
  readonly units: readonly Id<'org.unit'>[];
  readonly withCommunes: boolean;
}

const LEVELS = {
  provinces: ['province'],
  'provinces-and-communes': ['province', 'commune'],
  communes: ['commune'],
} as const;

/**
 * Makes sites of units that stand on the conference's day, province by province in Vietnamese order, each
 * province before its communes. Every commune hangs below the site of its province, where that is one. Made-up units and real ones
 * never meet. One statement.
 * @returns how many came new
 */
export async function insertSites(tx: Tx, conference: Conference, { choice, units, withCommunes }: Chosen): Promise<number> {
  const wanted =
    choice === 'units'
      ? sql`d.unit_id = any(${[...units]}::uuid[])
          or (${withCommunes} and d.level = 'commune' and (d.province = any(${[...units]}::uuid[]) or d.parent_id = any(${[...units]}::uuid[])))`
      : sql`d.level = any(${[...LEVELS[choice]]}::text[])`;
  // Single units may lie anywhere in the country; whole levels lie below the convening unit.
  const root = choice === 'units' ? sql`v.level = 'country'` : sql`v.unit_id = ${conference.unit_id}`;
  const { rows } = await sql`
    with recursive down as (
      select v.unit_id, v.level, v.name, v.parent_id, case when v.level = 'province' then v.unit_id end as province,
        case when v.level = 'province' then v.name end as province_name
      from org.unit_version v where ${root} and v.valid @> ${conference.sites_day}::date
      union all
      select v.unit_id, v.level, v.name, v.parent_id, case when v.level = 'province' then v.unit_id else down.province end,
        case when v.level = 'province' then v.name else down.province_name end
      from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${conference.sites_day}::date
      where v.level <> 'village'
    ), fresh as materialized (
      select gen_random_uuid() as id, d.* from down d join org.unit u on u.id = d.unit_id
      where u.demo = ${conference.demo} and d.unit_id <> ${conference.unit_id} and (${wanted})
        and not exists (select from conferences.site s
          where s.conference_id = ${conference.id} and s.role = 'site' and s.unit_id = d.unit_id)
    ), above as (
      select unit_id, id from fresh where level = 'province'
      union all
      select unit_id, id from conferences.site where conference_id = ${conference.id} and role = 'site' and level = 'province'
    )
    insert into conferences.site (id, conference_id, no, role, unit_id, name, level, above_id)
    select f.id, ${conference.id},
      (select coalesce(max(s.no), 0) from conferences.site s where s.conference_id = ${conference.id})
        + row_number() over (order by f.province_name collate "vi-x-icu", org.level_rank(f.level), f.name collate "vi-x-icu", f.unit_id),
      'site', f.unit_id, f.name, f.level, a.id
    from fresh f left join above a on a.unit_id = f.province and f.level <> 'province'
    returning id`.execute(tx);
  return rows.length;
}
