import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';

/** A unit and where it lies. */
export interface PlacedUnit {
  readonly place: Place;
  readonly unit: UnitName;
}

/** @returns null for a unit of another level, and for none */
export async function findUnitOfLevel(
  reader: Reader,
  id: Id<'org.unit'>,
  level: UnitName['level'],
  today: Day,
): Promise<PlacedUnit | null> {
  const [place, names] = await Promise.all([placeOf(reader, id, today), unitNames(reader, [id], today)]);
  const unit = names.get(id);
  return place === null || unit?.level !== level ? null : { place, unit };
}
