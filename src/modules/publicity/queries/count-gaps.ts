import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Period } from '../rules/period.ts';
import { countColumns, countedFacts, type Counts } from './counts-sql.ts';
import { belongsToSql } from './period-sql.ts';

type Unit = Id<'org.unit'>;

export interface GapCounts {
  /** Communes without a row in the period are absent. */
  readonly byUnit: ReadonlyMap<Unit, Counts>;
  /** By key of the item. */
  readonly byItem: ReadonlyMap<string, Counts>;
  /** First day of each register that was opened. */
  readonly started: ReadonlyMap<Unit, Day>;
}

/**
 * How the registers of many communes stand, by commune and by item, in one pass over the index `publication_gaps`: the
 * whole country at once. Two queries.
 */
export async function countGaps(reader: Reader, units: readonly Unit[], period: Period | null, today: Day): Promise<GapCounts> {
  const { rows } = await sql<Counts & { unit: Unit | null; item: string | null }>`
    select unit_id as unit, item, ${countColumns} from (
      select p.unit_id, p.item, ${countedFacts(today)} from publicity.publication p
      where p.body_id is null and p.unit_id = any(${units}::uuid[]) and ${belongsToSql(period)}
    ) r group by grouping sets ((unit_id), (item))`.execute(reader);
  const { rows: starts } = await sql<{ unit: Unit; day: Day }>`
    select unit_id as unit, starts_on as day from publicity.register_start
    where body_id is null and unit_id = any(${units}::uuid[])`.execute(reader);
  const byUnit = rows.flatMap(({ unit, item: _item, ...counts }) => (unit === null ? [] : [[unit, counts] as const]));
  const byItem = rows.flatMap(({ unit: _unit, item, ...counts }) => (item === null ? [] : [[item, counts] as const]));
  return { byUnit: new Map(byUnit), byItem: new Map(byItem), started: new Map(starts.map(({ unit, day }) => [unit, day])) };
}
