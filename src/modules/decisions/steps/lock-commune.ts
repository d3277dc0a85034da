import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

/** A commune in force today, under lock so that its forms are worded by one at a time; null for other units. */
export async function lockCommune(tx: Tx, unit: Id<'org.unit'>, today: Day): Promise<Place | null> {
  const row = await tx
    .selectFrom('org.unit')
    .select('id')
    .where('id', '=', unit)
    .where('level', '=', 'commune')
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : placeOf(tx, unit, today);
}
