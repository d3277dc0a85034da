import type { Tx } from '#kernel/db.ts';
import {
  DECISION_MOVES,
  mayFollow,
  MEETING_MOVES,
  ROUND_MOVES,
  type DecisionState,
  type MeetingState,
  type RoundState,
} from '../rules/states.ts';
import type { DecisionRow, RoundRow } from './lock-decision.ts';
import type { MeetingRow } from './lock-meeting.ts';

/** What a move may write beside the new state. */
type DecisionChanges = Partial<
  Pick<DecisionRow, 'decided_on' | 'effective_on' | 'sent_on' | 'answer_due' | 'replaced_by' | 'rule_day'>
>;
type RoundChanges = Partial<Pick<RoundRow, 'notice_on' | 'opens_on' | 'closes_on' | 'households' | 'merkle_root' | 'box_key'>> & {
  readonly result?: string;
};
type MeetingChanges = Partial<Pick<MeetingRow, 'notice_on' | 'households'>>;

/** The tables of moves are the only way from state to state: a command that gets here by another way is a bug. */
const mustFollow = (allowed: boolean, what: string, from: string, to: string): void => {
  if (!allowed) throw new Error(`A ${what} cannot go from ${from} to ${to}`);
};

/** Writes the next state of a decision and returns the row as it is then. */
export async function moveDecision(
  tx: Tx,
  row: DecisionRow,
  to: DecisionState,
  changes: DecisionChanges = {},
): Promise<DecisionRow> {
  mustFollow(mayFollow(DECISION_MOVES, row.state, to), 'decision', row.state, to);
  return tx
    .updateTable('decisions.decision')
    .set({ ...changes, state: to })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function moveRound(tx: Tx, row: RoundRow, to: RoundState, changes: RoundChanges = {}): Promise<RoundRow> {
  mustFollow(mayFollow(ROUND_MOVES, row.state, to), 'round', row.state, to);
  return tx
    .updateTable('decisions.round')
    .set({ ...changes, state: to })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function moveMeeting(tx: Tx, row: MeetingRow, to: MeetingState, changes: MeetingChanges = {}): Promise<MeetingRow> {
  mustFollow(mayFollow(MEETING_MOVES, row.state, to), 'meeting', row.state, to);
  return tx
    .updateTable('decisions.meeting')
    .set({ ...changes, state: to })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
