import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Period } from '../rules/period.ts';
import { countColumns, countedFacts, NO_COUNTS, type Counts } from './counts-sql.ts';
import { belongsToSql } from './period-sql.ts';

export type RegisterSummary = Counts;

interface Keeper {
  readonly unit: Id<'org.unit'>;
  /** Null for the commune government. */
  readonly body?: Id<'org.body'> | null;
}

/** How one register stands on a day, in one query. @param period null counts all times */
export async function registerSummary(
  reader: Reader,
  { unit, body = null }: Keeper,
  period: Period | null,
  today: Day,
): Promise<RegisterSummary> {
  const { rows } = await sql<RegisterSummary>`
    select ${countColumns} from (
      select ${countedFacts(today)} from publicity.publication p
      where p.unit_id = ${unit} and ${body === null ? sql`p.body_id is null` : sql`p.body_id = ${body}`} and ${belongsToSql(period)}
    ) r`.execute(reader);
  return rows[0] ?? NO_COUNTS;
}
