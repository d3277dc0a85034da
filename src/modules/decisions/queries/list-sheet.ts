import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';

export interface SheetModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly rows: readonly { readonly id: Id<'org.household'>; readonly code: string; readonly address: string }[];
}

/** More than any village has. */
const MOST = 2_000;

/** All households of a village in force that day, by code; null for a unit that is no village. */
export async function listSheet(reader: Reader, village: Id<'org.unit'>, on: Day): Promise<SheetModel | null> {
  const place = await placeOf(reader, village, on);
  const unit = (await unitNames(reader, [village], on)).get(village);
  if (place === null || unit?.level !== 'village') return null;
  const rows = await reader
    .selectFrom('org.household')
    .select(['id', 'code', 'address'])
    .where('village_id', '=', village)
    .where(sql<boolean>`valid @> ${on}::date`)
    .orderBy(sql`code collate "vi-x-icu"`)
    .limit(MOST)
    .execute();
  return { unit, place, rows };
}
