import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface ChildUnit {
  readonly id: Id<'org.unit'>;
  readonly name: string;
  readonly type: string;
  readonly level: string;
  readonly code: string | null;
  readonly slug: string;
  readonly demo: boolean;
}

/** The widest province of old had 500 and some communes; the largest commune of today has some hundred villages. */
const MOST = 1_000;

/** Units that stand directly under a unit on a day, in Vietnamese order. */
export async function childrenOf(reader: Reader, unit: Id<'org.unit'>, on: Day): Promise<ChildUnit[]> {
  return reader
    .selectFrom('org.unit_version as v')
    .innerJoin('org.unit as u', 'u.id', 'v.unit_id')
    .select(['v.unit_id as id', 'v.name', 'v.type', 'v.level', 'v.code', 'v.slug', 'u.demo'])
    .where('v.parent_id', '=', unit)
    .where(sql<boolean>`v.valid @> ${on}::date`)
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .orderBy('v.unit_id')
    .limit(MOST)
    .execute();
}

/** The country as a unit, the root of the tree; null before any unit was loaded. */
export async function countryOf(reader: Reader): Promise<Id<'org.unit'> | null> {
  const row = await reader.selectFrom('org.unit').select('id').where('level', '=', 'country').executeTakeFirst();
  return row?.id ?? null;
}
