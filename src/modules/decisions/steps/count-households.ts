import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Households of a village on a day: what N would be if the notice went out then. */
export async function countHouseholds(reader: Reader, village: Id<'org.unit'>, on: Day): Promise<number> {
  const { count } = await reader
    .selectFrom('org.household')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('village_id', '=', village)
    .where(sql<boolean>`valid @> ${on}::date`)
    .executeTakeFirstOrThrow();
  return count;
}
