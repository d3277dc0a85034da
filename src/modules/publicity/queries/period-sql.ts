import { sql, type RawBuilder } from 'kysely';
import type { Period } from '../rules/period.ts';

/** `belongsTo` of `rules/period.ts` in SQL. @param period null for everything; @param table alias of the publications */
export function belongsToSql(period: Period | null, table = 'p'): RawBuilder<boolean> {
  if (period === null) return sql<boolean>`true`;
  const [due, published, withdrawn] = ['due_on', 'published_on', 'withdrawn_on'].map((column) => sql.ref(`${table}.${column}`));
  const { from, to } = period;
  return sql<boolean>`(${due} between ${from}::date and ${to}::date
    or coalesce(${published} between ${from}::date and ${to}::date, false)
    or coalesce(${withdrawn} between ${from}::date and ${to}::date, false)
    or (${due} < ${from}::date and (${published} is null or ${published} > ${to}::date) and (${withdrawn} is null or ${withdrawn} > ${to}::date)))`;
}
