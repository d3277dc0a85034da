import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface ProvinceSummary {
  readonly id: Id<'org.unit'>;
  readonly name: string;
  readonly code: string | null;
  readonly path: string;
  readonly demo: boolean;
  readonly communes: number;
}

const MOST = 100;

/** Provinces of a day with the number of their communes, in Vietnamese order. */
export async function listProvinces(reader: Reader, on: Day): Promise<ProvinceSummary[]> {
  // Communes of today and of the past apart, so that each is counted in the index `unit_version_communes` alone.
  const { rows } = await sql<ProvinceSummary>`
    with direct as (
      select parent_id, count(*) as n from (
        select parent_id from org.unit_version where level = 'commune' and valid_to is null and valid_from <= ${on}::date
        union all
        select parent_id from org.unit_version where level = 'commune' and valid_to > ${on}::date and valid_from <= ${on}::date
      ) c group by 1
    ), upper as materialized (
      select unit_id, level, parent_id, name, code, slug from org.unit_version
      where level in ('province', 'district') and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    ), communes as (
      select coalesce(d.parent_id, c.parent_id) as province, sum(c.n)::int as n
      from direct c left join upper d on d.unit_id = c.parent_id and d.level = 'district' group by 1
    )
    select v.unit_id as id, v.name, v.code, v.slug as path, u.demo, coalesce(c.n, 0) as communes
    from upper v join org.unit u on u.id = v.unit_id left join communes c on c.province = v.unit_id
    where v.level = 'province'
    order by v.name collate "vi-x-icu", v.unit_id limit ${MOST}`.execute(reader);
  return rows;
}
