import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Votes somebody casts: their own, and those of whoever gave them a mandate. */
export interface BallotRow {
  readonly delegate: Id<'conferences.delegate'>;
  readonly name: string | null;
  readonly weight: number;
  readonly own: boolean;
  readonly voted: boolean;
}

const MOST = 200;

/** What a delegate may cast in a vote, their own first. One query. */
export async function listBallotRows(
  reader: Reader,
  poll: Id<'conferences.poll'>,
  caster: Id<'conferences.delegate'>,
): Promise<readonly BallotRow[]> {
  const { rows } = await sql<BallotRow>`
    select v.delegate_id as delegate, d.name, v.weight, v.delegate_id = v.caster_id as own, v.voted
    from conferences.poll_voter v join conferences.delegate d on d.id = v.delegate_id
    where v.poll_id = ${poll} and v.caster_id = ${caster} order by own desc, d.no limit ${MOST}`.execute(reader);
  return rows;
}
