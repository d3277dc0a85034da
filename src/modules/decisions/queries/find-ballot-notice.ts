import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { unitNames, type UnitName } from '#modules/org/index.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { findBallot, type BallotView } from './find-ballot.ts';

/** One going to the vote as it is announced: with the village, the words of the matter, and its law. */
export interface BallotNoticeModel {
  readonly ballot: BallotView;
  readonly unit: UnitName;
  readonly content: string;
  /** Slips with a name: the vote is in the open. */
  readonly named: boolean;
  readonly law: LawOfMatter;
}

/** Null where there is no such round, or its village is not in force today. */
export async function findBallotNotice(
  reader: Reader,
  round: Id<'decisions.round'>,
  today: Day,
): Promise<BallotNoticeModel | null> {
  const ballot = await findBallot(reader, round, today);
  if (ballot === null) return null;
  const row = await reader
    .selectFrom('decisions.decision as d')
    .innerJoin('decisions.round as r', 'r.decision_id', 'd.id')
    .select(['d.unit_id', 'd.content', 'r.method'])
    .where('r.id', '=', round)
    .executeTakeFirstOrThrow();
  const unit = (await unitNames(reader, [row.unit_id], today)).get(row.unit_id);
  if (unit === undefined) return null;
  const law = unwrap(lawOfMatter(ballot.decision.matter, ballot.decision.ruleDay));
  return { ballot, unit, content: row.content, named: row.method === 'named', law };
}
