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
  const { rows } = await sql<ProvinceSummary>`
    with communes as (
      select coalesce(d.parent_id, v.parent_id) as province, count(*)::int as n
      from org.unit_version v left join org.unit_version d on d.unit_id = v.parent_id and d.level = 'district' and d.valid @> ${on}::date
      where v.level = 'commune' and v.valid @> ${on}::date group by 1
    )
    select v.unit_id as id, v.name, v.code, v.slug as path, u.demo, coalesce(c.n, 0) as communes
    from org.unit_version v join org.unit u on u.id = v.unit_id left join communes c on c.province = v.unit_id
    where v.level = 'province' and v.valid @> ${on}::date
    order by v.name collate "vi-x-icu", v.unit_id limit ${MOST}`.execute(reader);
  return rows;
}
