import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { findBallotPage, type BallotPage } from './find-ballot-page.ts';

/** The ballot of one round, for whoever helps at the culture house; null where it is no longer the latest online vote. */
export async function findDeskVote(reader: Reader, round: Id<'decisions.round'>, today: Day): Promise<BallotPage | null> {
  const row = await reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select('d.code')
    .where('r.id', '=', round)
    .executeTakeFirst();
  const vote = row === undefined ? null : await findBallotPage(reader, row.code, today);
  return vote?.round === round ? vote : null;
}
