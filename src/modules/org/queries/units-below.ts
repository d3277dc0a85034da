import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface UnitBelow {
  readonly id: Id<'org.unit'>;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  /** Last part of its address. */
  readonly slug: string;
  readonly demo: boolean;
  readonly parent: Id<'org.unit'>;
}

export type LevelBelow = 'province' | 'district' | 'commune' | 'village';

/** More communes than the country ever had (about 10,000 before July 2025), and room for the villages of a province. */
const MOST = 20_000;

/** All units of one level anywhere below a unit on a day, in Vietnamese order: the rows of a leader's overview. */
export async function unitsBelow(reader: Reader, unit: Id<'org.unit'>, level: LevelBelow, on: Day): Promise<UnitBelow[]> {
  const { rows } = await sql<UnitBelow>`
    with recursive down as (
      select unit_id, level, name, type, code, slug, parent_id from org.unit_version where unit_id = ${unit} and valid @> ${on}::date
      union all
      select v.unit_id, v.level, v.name, v.type, v.code, v.slug, v.parent_id
      from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${on}::date
      where org.level_rank(down.level) < org.level_rank(${level}) and org.level_rank(v.level) <= org.level_rank(${level})
    )
    select d.unit_id as id, d.name, d.type, d.code, d.slug, u.demo, d.parent_id as parent
    from down d join org.unit u on u.id = d.unit_id
    where d.level = ${level} and d.unit_id <> ${unit}
    order by d.name collate "vi-x-icu", d.unit_id
    limit ${MOST}`.execute(reader);
  return rows;
}

/** The unit itself and every unit below it on a day, by id only: for narrowing other lists. */
export async function descendantsOf(reader: Reader, unit: Id<'org.unit'>, on: Day): Promise<Id<'org.unit'>[]> {
  const { rows } = await sql<{ id: Id<'org.unit'> }>`
    with recursive down as (
      select unit_id from org.unit_version where unit_id = ${unit} and valid @> ${on}::date
      union all
      select v.unit_id from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${on}::date
    )
    select unit_id as id from down`.execute(reader);
  return rows.map((row) => row.id);
}
