import type { Work } from '#kernel/command.ts';
import { dayOf, type Day } from '#kernel/day.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { meetingTopic } from '../live-topic.ts';
import type { MeetingGround, PutMatter } from './lock-meeting.ts';
import { moveDecision, moveMeeting, moveRound } from './move.ts';

/**
 * Opens a meeting and with it the vote on everything that was announced for it.
 * @param on the day it was opened: today, or what a phone without network noted
 */
export async function openHall(
  work: Work,
  { row, matters }: MeetingGround,
  on: Day,
): Promise<Result<null, 'decisions.state.changed' | 'decisions.open.meeting-too-early'>> {
  const { tx, record } = work;
  if (row.state !== 'called') return refuse('decisions.state.changed');
  if (dayOf(row.starts_at) > on) return refuse('decisions.open.meeting-too-early', { day: dayOf(row.starts_at) });
  for (const matter of matters) await openVote(work, matter, on);
  const after = await moveMeeting(tx, row, 'open');
  await publish(tx, meetingTopic(row.id), {});
  await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
  return ok(null);
}

async function openVote({ tx, record }: Work, { round, decision }: PutMatter, on: Day): Promise<void> {
  const opened = await moveRound(tx, round, 'open', { opens_on: on });
  const after = await moveDecision(tx, decision, 'voting');
  await tx.updateTable('decisions.roll').set({ votable: true }).where('round_id', '=', round.id).execute();
  await record({ unit: decision.unit_id, table: 'decisions.round', row: round.id, before: round, after: opened });
  await record({ unit: decision.unit_id, table: 'decisions.decision', row: decision.id, before: decision, after });
}
