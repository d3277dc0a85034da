import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { callRules, type CallRule } from '../rules/call-deadlines.ts';
import { findAnnualRow, heldParts, type AnnualPartRow, type AnnualRow } from '../steps/annual-row.ts';
import { findMeeting, type MeetingModel } from './find-meeting.ts';

/** The annual conference with what was written down of it. */
export interface AnnualModel {
  readonly meeting: MeetingModel;
  readonly kept: AnnualRow | null;
  readonly held: readonly AnnualPartRow[];
  /** The rule on the summons to every household, and whether it was kept; null where none is loaded for that day. */
  readonly summons: CallRule | null;
}

/** Null where there is no such meeting, or it is no annual conference. */
export async function findAnnual(reader: Reader, id: Id<'decisions.meeting'>, today: Day): Promise<AnnualModel | null> {
  const meeting = await findMeeting(reader, id, today);
  if (meeting === null || meeting.kind !== 'annual') return null;
  const [summons] = callRules({ on: meeting.on, kind: 'annual', documents: false }, meeting.noticeOn ?? today);
  return {
    meeting,
    kept: await findAnnualRow(reader, id),
    held: await heldParts(reader, id),
    summons: summons ?? null,
  };
}
