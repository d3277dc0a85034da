import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { findUnit, type UnitInForce } from './find-unit.ts';

interface HouseholdRow {
  readonly id: Id<'org.household'>;
  readonly code: string;
  readonly address: string;
  readonly from: Day;
}

export interface HouseholdList extends UnitInForce {
  readonly rows: readonly HouseholdRow[];
  readonly total: number;
}

interface HouseholdsAsked {
  /** Part of a code or of a house; '' for all. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

/** Households of a village in force on a day (hộ gia đình của thôn, tổ dân phố), by code; null for a unit that is no village. */
export async function listHouseholds(
  reader: Reader,
  village: Id<'org.unit'>,
  on: Day,
  asked: HouseholdsAsked,
): Promise<HouseholdList | null> {
  const found = await findUnit(reader, village, on);
  if (found?.unit.level !== 'village') return null;
  const part = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await reader
    .selectFrom('org.household')
    .select(['id', 'code', 'address', 'valid_from as from', sql<number>`count(*) over ()`.as('total')])
    .where('village_id', '=', village)
    .where(sql<boolean>`valid @> ${on}::date`)
    .where((eb) => eb.or([eb('code', 'ilike', part), eb('address', 'ilike', part)]))
    .orderBy(sql`code collate "vi-x-icu"`)
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { ...found, rows, total: rows[0]?.total ?? 0 };
}
