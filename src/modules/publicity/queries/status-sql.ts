import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day.ts';
import { soonUntil, type StatusKind } from '../rules/status.ts';

/** `rules/status.ts` in SQL, for counting and filtering without reading every row. @param table alias of the publications */
export function statusSql(today: Day, table = 'p'): RawBuilder<StatusKind> {
  const [state, due, published] = [sql.ref(`${table}.state`), sql.ref(`${table}.due_on`), sql.ref(`${table}.published_on`)];
  return sql<StatusKind>`case
    when ${state} = 'withdrawn' then 'withdrawn'
    when ${published} is not null then case when ${published} <= ${due} then 'on-time' else 'late' end
    when ${due} < ${today}::date then 'overdue'
    when ${due} <= ${soonUntil(today)}::date then 'soon'
    else 'upcoming' end`;
}

/** Published, but a channel that the law asks for has not begun although the time is over. */
export function lacksChannelsSql(today: Day, table = 'p'): RawBuilder<boolean> {
  const [state, due, missing] = [sql.ref(`${table}.state`), sql.ref(`${table}.due_on`), sql.ref(`${table}.channels_missing`)];
  return sql<boolean>`(${state} = 'published' and ${missing} > 0 and ${due} < ${today}::date)`;
}

/** Still to be worked on: not public, or public with a channel missing or taken down too early. */
export const openWorkSql = (table = 'p'): RawBuilder<boolean> => {
  const [state, missing, short] = [
    sql.ref(`${table}.state`),
    sql.ref(`${table}.channels_missing`),
    sql.ref(`${table}.channels_short`),
  ];
  return sql<boolean>`(${state} = 'due' or (${state} = 'published' and (${missing} > 0 or ${short} > 0)))`;
};
