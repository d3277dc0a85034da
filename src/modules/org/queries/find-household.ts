import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Place } from '#kernel/actor.ts';
import { placesOf } from './places-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

export interface FoundHousehold {
  readonly id: Id<'org.household'>;
  readonly code: string;
  readonly address: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly place: Place;
  readonly unit: UnitName;
}

/** One household with its village; null for none. */
export async function findHousehold(reader: Reader, household: Id<'org.household'>, on: Day): Promise<FoundHousehold | null> {
  const row = await reader
    .selectFrom('org.household')
    .select(['id', 'village_id', 'code', 'address', 'valid_from', 'valid_to'])
    .where('id', '=', household)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [places, names] = [await placesOf(reader, [row.village_id], on), await unitNames(reader, [row.village_id], on)];
  const [place, unit] = [places.get(row.village_id), names.get(row.village_id)];
  return place && unit ? { ...row, place, unit } : null;
}
