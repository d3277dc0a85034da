import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { countryOf } from './children-of.ts';
import { placeOf } from './place-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

type Unit = Id<'org.unit'>;

export interface TreeChild {
  readonly id: Unit;
  readonly name: string;
  readonly type: UnitName['type'];
  readonly code: string | null;
  /** Units directly under it. */
  readonly below: number;
}

/** One unit of the tree as of a day, with what stood directly under it and the way up. */
export interface TreePage {
  readonly unit: UnitName;
  /** False when the unit was not in force on that day: then it has neither a way up nor units below. */
  readonly inForce: boolean;
  readonly up: readonly UnitName[];
  readonly children: readonly TreeChild[];
  /** The first day of which any unit but the country is known. */
  readonly earliest: Day;
}

const MOST = 1_000;

/** @param unit the unit to open; the country when null. Null when there are no units yet or this one does not exist. */
export async function treePage(reader: Reader, on: Day, unit: Unit | null): Promise<TreePage | null> {
  const id = unit ?? (await countryOf(reader));
  if (id === null) return null;
  const place = await placeOf(reader, id, on);
  const names = await unitNames(reader, [id, ...(place?.above ?? [])], on);
  const named = names.get(id);
  if (named === undefined) return null;
  const first = await sql<{
    day: Day | null;
  }>`select min(valid_from) as day from org.unit_version where level <> 'country'`.execute(reader);
  return {
    unit: named,
    inForce: place !== null,
    up: (place?.above ?? []).flatMap((one) => names.get(one) ?? []).toReversed(),
    children: await childrenWithCounts(reader, id, on),
    earliest: first.rows[0]?.day ?? on,
  };
}

async function childrenWithCounts(reader: Reader, unit: Unit, on: Day): Promise<TreeChild[]> {
  const { rows } = await sql<TreeChild>`
    select v.unit_id as id, v.name, v.type, v.code,
      (select count(*) from org.unit_version c where c.parent_id = v.unit_id and c.valid @> ${on}::date) as below
    from org.unit_version v where v.parent_id = ${unit} and v.valid @> ${on}::date
    order by v.name collate "vi-x-icu", v.unit_id limit ${MOST}`.execute(reader);
  return rows;
}
