import type { QueryResult, QueryResultRow } from 'pg';
import type { Room } from '#kernel/room.ts';

/**
 * The two statements that take a ballot; each is whole by itself, commits or does not, and is prepared once for each connection.
 * The row of the household in the roll is the only lock there is.
 */

/** One ballot, also by whoever helps at the culture house: $1 is their post. */
export const CAST = `
  with marked as (
    update decisions.roll
    set voted = case when $1::uuid is null then 'phone' else 'desk' end, assisted_by = $1, attempt = $2
    where code_hash = $3 and round_id = $4 and votable and voted is null
      and not exists (select from kernel.rate where key in ($6, $7) and free_at > to_timestamp($8))
    returning round_id
  )
  insert into decisions.sealed_ballot (round_id, sealed) select round_id, $5 from marked`;

/**
 * Many ballots of many villages. A row that somebody else holds that moment is passed over and not waited for, so two such
 * statements, or one and a closing, can never wait for each other.
 */
export const CAST_MANY = `
  with asked as (
    select * from unnest($1::bytea[], $2::uuid[], $3::bytea[], $4::bytea[], $5::text[], $6::text[])
      with ordinality as a (code_hash, round_id, attempt, sealed, rate_row, other_row, no)
  ), free as materialized (
    select r.ctid as place, r.round_id, r.code_hash from decisions.roll r
    where r.code_hash = any ($1) and r.votable and r.voted is null
    for update skip locked
  ), marked as (
    update decisions.roll r set voted = 'phone', attempt = a.attempt
    from free f join asked a on a.code_hash = f.code_hash and a.round_id = f.round_id
    where r.ctid = f.place
      and not exists (select from kernel.rate k where k.key in (a.rate_row, a.other_row) and k.free_at > to_timestamp($7))
    returning r.round_id, a.sealed, a.no
  ), dropped as (
    insert into decisions.sealed_ballot (round_id, sealed) select round_id, sealed from marked
  )
  select (no - 1)::int as at from marked`;

/** Sends one of them by a connection that keeps its plan, where connections may (`kernel/prepared.ts`). */
export async function sendCast<Row extends QueryResultRow>(
  { pool }: Pick<Room, 'pool'>,
  statement: string,
  values: readonly unknown[],
): Promise<QueryResult<Row>> {
  const client = await pool.connect();
  let failed = true;
  try {
    const result = await client.query<Row>(statement, [...values]);
    failed = false;
    return result;
  } finally {
    client.release(failed);
  }
}
