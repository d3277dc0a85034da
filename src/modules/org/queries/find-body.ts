import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { BodyKind } from '../rules/body-kinds.ts';
import { placesOf } from './places-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

export interface FoundBody {
  readonly id: Id<'org.body'>;
  readonly kind: BodyKind;
  readonly name: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly place: Place;
  readonly unit: UnitName;
}

/** One body with its unit (cơ quan, tổ chức), also when it has ended; null for none. */
export async function findBody(reader: Reader, body: Id<'org.body'>, on: Day): Promise<FoundBody | null> {
  const row = await reader
    .selectFrom('org.body')
    .select(['id', 'unit_id', 'kind', 'name', 'valid_from', 'valid_to'])
    .where('id', '=', body)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [places, names] = [await placesOf(reader, [row.unit_id], on), await unitNames(reader, [row.unit_id], on)];
  const [place, unit] = [places.get(row.unit_id), names.get(row.unit_id)];
  return place && unit ? { ...row, place, unit } : null;
}
