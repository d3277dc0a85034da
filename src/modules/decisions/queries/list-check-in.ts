import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Everybody, or only those whose seat is still empty, or those who came. */
export const CHECK_IN_FILTERS = ['all', 'absent', 'present'] as const;
export type CheckInFilter = (typeof CHECK_IN_FILTERS)[number];

export interface CheckInRow {
  readonly id: Id<'org.household'>;
  readonly code: string;
  readonly address: string;
  readonly present: boolean;
  readonly representative: string | null;
  readonly cluster: number | null;
}

interface Asked {
  readonly village: Id<'org.unit'>;
  /** The roll that was frozen for the meeting; null for a meeting without a vote, where the households of that day count. */
  readonly round: Id<'decisions.round'> | null;
  readonly on: string;
  readonly search: string;
  readonly filter: CheckInFilter;
  readonly offset: number;
  readonly limit: number;
}

/** Households that may come to a meeting, by code, with who came; for those who run or help the village alone. */
export async function listCheckIn(
  reader: Reader,
  meeting: Id<'decisions.meeting'>,
  asked: Asked,
): Promise<{ readonly rows: readonly CheckInRow[]; readonly total: number }> {
  const part = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`;
  const wanted = asked.filter === 'all' ? sql`true` : sql`coalesce(a.present, false) = ${asked.filter === 'present'}`;
  const onRoll =
    asked.round === null
      ? sql`h.village_id = ${asked.village} and h.valid @> ${asked.on}::date`
      : sql`h.id in (select household_id from decisions.roll where round_id = ${asked.round})`;
  const { rows } = await sql<CheckInRow & { total: number }>`
    select h.id, h.code, h.address, coalesce(a.present, false) as present, a.representative, a.cluster_no as cluster,
      (count(*) over ())::int as total
    from org.household h left join decisions.attendance a on a.household_id = h.id and a.meeting_id = ${meeting}
    where ${onRoll} and ${wanted} and (h.code ilike ${part} or h.address ilike ${part})
    order by h.code collate "vi-x-icu", h.id limit ${asked.limit} offset ${asked.offset}`.execute(reader);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
