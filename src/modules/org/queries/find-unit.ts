import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from './place-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

export interface UnitInForce {
  readonly place: Place;
  readonly unit: UnitName;
}

/** A unit in force on a day with its place and name; null when it is not in force. */
export async function findUnit(reader: Reader, id: Id<'org.unit'>, on: Day): Promise<UnitInForce | null> {
  const place = await placeOf(reader, id, on);
  if (place === null) return null;
  const unit = (await unitNames(reader, [id], on)).get(id);
  return unit === undefined ? null : { place, unit };
}
