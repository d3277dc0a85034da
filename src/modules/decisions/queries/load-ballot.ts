import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ruleOn, type Rule } from '#modules/law/index.ts';
import { mayRunVillage } from '../policy.ts';
import { findBallot, type BallotView } from './find-ballot.ts';

/** The working page of a vote by slips or online. */
export interface BallotModel {
  readonly ballot: BallotView;
  readonly rules: readonly Rule[];
  /** The visitor runs the village, and does not only help it. */
  readonly runs: boolean;
}

const RULES = ['team', 'witnesses', 'ballot.notice', 'ballot.plan.send'] as const;

export async function loadBallot(
  reader: Reader,
  id: Id<'decisions.round'>,
  actor: Actor,
  today: Day,
): Promise<BallotModel | null> {
  const ballot = await findBallot(reader, id, today);
  if (ballot === null) return null;
  return {
    ballot,
    rules: RULES.flatMap((key) => ruleOn(key, today) ?? []),
    runs: mayRunVillage(actor, ballot.place).may,
  };
}
