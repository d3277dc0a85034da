import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

export interface VillageGround {
  readonly place: Place;
  readonly demo: boolean;
}

/** A village in force today, under lock so that its drafts and meetings are made one after the other; null for other units. */
export async function lockVillage(tx: Tx, unit: Id<'org.unit'>, today: Day): Promise<VillageGround | null> {
  const row = await tx
    .selectFrom('org.unit')
    .select(['level', 'demo'])
    .where('id', '=', unit)
    .where('level', '=', 'village')
    .forShare()
    .executeTakeFirst();
  const place = row === undefined ? null : await placeOf(tx, unit, today);
  return row === undefined || place === null ? null : { place, demo: row.demo };
}
