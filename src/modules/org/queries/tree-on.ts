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

const LEVELS: readonly TreeLevel[] = ['country', 'province', 'district', 'commune', 'village'];

/** More units than ever stood above the villages on one day (10,795 before July 2025), and room for a province's villages. */
const MOST = 200_000;

/** What parts units and their facts in the one text below; the table takes neither into a name. */
const RECORD = '\u001e';
const FACT = '\u001f';

/**
 * Every unit in force on a day down to a level, each with its parent: the tree as of any date, in the order of levels
 * and, within one, of ids.
 * Without villages unless asked, of which there may be a hundred thousand. It comes as one text, because ten thousand
 * rows take twice the time to send and to unpack.
 */
export async function treeOn(reader: Reader, on: Day, downTo: TreeLevel = 'commune'): Promise<TreeUnit[]> {
  const levels = LEVELS.slice(0, LEVELS.indexOf(downTo) + 1);
  const { rows } = await sql<{ all: string | null }>`
    select string_agg(concat_ws(${FACT}::text, unit_id, level, coalesce(parent_id::text, ''), coalesce(code, ''),
      name, type, valid_from), ${RECORD}::text) as all
    from (
      select unit_id, level, parent_id, code, name, type, valid_from from org.unit_version v
      where v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date) and v.level = any(${levels}::text[])
      limit ${MOST}
    ) u`.execute(reader);
  const units = rows[0]?.all?.split(RECORD).sort().map(unitOf) ?? [];
  const byLevel = Map.groupBy(units, (unit) => unit.level);
  return levels.flatMap((level) => byLevel.get(level) ?? []);
}

function unitOf(record: string): TreeUnit {
  const [id, level, parent, code, name, type, since] = record.split(FACT);
  return { id, level, parent: parent || null, code: code || null, name, type, since } as TreeUnit;
}
