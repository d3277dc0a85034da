import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { UnitType } from '../rules/unit-types.ts';

/** One unit as it stood on the day of the tree. */
export interface TreeUnit {
  readonly id: Id<'org.unit'>;
  readonly level: 'country' | 'province' | 'district' | 'commune' | 'village';
  readonly parent: Id<'org.unit'> | null;
  readonly code: string | null;
  readonly name: string;
  readonly type: UnitType | 'quoc-gia';
  readonly since: Day;
}

export type TreeLevel = TreeUnit['level'];

/** More units than ever stood above the villages on one day (10,795 before July 2025), and room for a province's villages. */
const MOST = 200_000;

/**
 * Every unit in force on a day down to a level, each with its parent: the tree as of any date, in the order of levels.
 * Without villages unless asked, of which there may be a hundred thousand.
 */
export async function treeOn(reader: Reader, on: Day, downTo: TreeLevel = 'commune'): Promise<TreeUnit[]> {
  const { rows } = await sql<TreeUnit>`
    select v.unit_id as id, v.level, v.parent_id as parent, v.code, v.name, v.type, v.valid_from as since
    from org.unit_version v
    where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      and org.level_rank(v.level) <= org.level_rank(${downTo})
    order by org.level_rank(v.level), v.code, v.unit_id
    limit ${MOST}`.execute(reader);
  return rows;
}
