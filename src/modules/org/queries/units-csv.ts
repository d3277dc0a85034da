import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface UnitLine {
  readonly code: string | null;
  readonly name: string;
  readonly type: string;
  readonly parentCode: string | null;
  readonly from: Day;
}

/** More units than the country ever had above the villages, and more villages than any province has. */
const MOST = 100_000;

/**
 * The units below one on a day, as the exact lists write them; wider units first. Below the country without villages.
 * Null when the unit was not in force that day.
 */
export async function unitLines(
  reader: Reader,
  unit: Id<'org.unit'>,
  on: Day,
): Promise<{ name: string; demo: boolean; lines: UnitLine[] } | null> {
  const top = await sql<{ name: string; level: string; demo: boolean }>`
    select v.name, v.level, u.demo from org.unit_version v join org.unit u on u.id = v.unit_id
    where v.unit_id = ${unit} and v.valid @> ${on}::date`.execute(reader);
  const [root] = top.rows;
  if (root === undefined) return null;
  const { rows } = await sql<UnitLine>`
    with recursive down as (
      select v.unit_id, v.level, v.code, v.name, v.type, v.valid_from, null::text as parent_code
      from org.unit_version v where v.parent_id = ${unit} and v.valid @> ${on}::date
      union all
      select v.unit_id, v.level, v.code, v.name, v.type, v.valid_from, down.code
      from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${on}::date
      where v.level <> 'village' or ${root.level} <> 'country'
    )
    select code, name, type, parent_code as "parentCode", valid_from as from from down
    order by org.level_rank(level), code, name collate "vi-x-icu", unit_id limit ${MOST}`.execute(reader);
  return { name: root.name, demo: root.demo, lines: rows };
}
