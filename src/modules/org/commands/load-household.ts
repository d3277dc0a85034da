import type { Day } from '#kernel/day.ts';
import type { Reader, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '../queries/place-of.ts';
import { lastPlaceOf } from '../queries/places-of.ts';

/** The place of a unit that is a village in force; null for any other. */
export async function villagePlace(reader: Reader, unit: Id<'org.unit'>, today: Day) {
  const village = await reader.selectFrom('org.unit').select('level').where('id', '=', unit).executeTakeFirst();
  return village?.level === 'village' ? placeOf(reader, unit, today) : null;
}

/** A household with the place of its village, locked; null for none. */
export async function loadHousehold(tx: Tx, id: Id<'org.household'>, today: Day) {
  const row = await tx
    .selectFrom('org.household')
    .select(['id', 'village_id', 'code', 'address', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const place = await lastPlaceOf(tx, row.village_id, today);
  return place && { row, place };
}
