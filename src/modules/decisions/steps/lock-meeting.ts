import type { Selectable } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';
import type { DecisionRow, RoundRow } from './lock-decision.ts';

export type MeetingRow = Selectable<Tables['decisions.meeting']>;
export type OptionRow = Selectable<Tables['decisions.option']>;

/** A matter put at a meeting. */
export interface PutMatter {
  readonly round: RoundRow;
  readonly decision: DecisionRow;
  readonly options: readonly OptionRow[];
}

/** A meeting under lock with everything that is voted at it: the meeting first, then its decisions, then their rounds. */
export interface MeetingGround {
  readonly row: MeetingRow;
  readonly village: Place;
  readonly matters: readonly PutMatter[];
}

const MOST = 50;

/** Null when the meeting does not exist or its village is not in force today. Cancelled rounds are left out. */
export async function lockMeeting(tx: Tx, id: Id<'decisions.meeting'>, today: Day): Promise<MeetingGround | null> {
  const row = await tx.selectFrom('decisions.meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const village = row === undefined ? null : await placeOf(tx, row.unit_id, today);
  if (row === undefined || village === null) return null;
  const put = await tx
    .selectFrom('decisions.round')
    .select(['id', 'decision_id'])
    .where('meeting_id', '=', id)
    .where('state', '<>', 'cancelled')
    .orderBy('decision_id')
    .limit(MOST)
    .execute();
  return { row, village, matters: await lockMatters(tx, put) };
}

async function lockMatters(
  tx: Tx,
  put: readonly { id: Id<'decisions.round'>; decision_id: Id<'decisions.decision'> }[],
): Promise<readonly PutMatter[]> {
  if (put.length === 0) return [];
  const decisionIds = put.map((one) => one.decision_id);
  const roundIds = put.map((one) => one.id);
  const decisions = await tx
    .selectFrom('decisions.decision')
    .selectAll()
    .where('id', 'in', decisionIds)
    .orderBy('id')
    .forUpdate()
    .execute();
  const rounds = await tx
    .selectFrom('decisions.round')
    .selectAll()
    .where('id', 'in', roundIds)
    .orderBy('id')
    .forUpdate()
    .execute();
  const options = await tx.selectFrom('decisions.option').selectAll().where('round_id', 'in', roundIds).orderBy('no').execute();
  return rounds.flatMap((round) => {
    const decision = decisions.find((one) => one.id === round.decision_id);
    return decision === undefined ? [] : [{ round, decision, options: options.filter((one) => one.round_id === round.id) }];
  });
}
