import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { dayOf } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse } from '#kernel/result.ts';
import { meetingTopic } from '../live-topic.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting, type PutMatter } from '../steps/lock-meeting.ts';
import { moveDecision, moveMeeting, moveRound } from '../steps/move.ts';

/** Opens the meeting and with it the vote on everything that was announced for it. */
export const openMeeting = command({
  name: 'decisions.open-meeting',
  input: z.object({ meeting: id('decisions.meeting') }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async (work, { row, matters }) => {
    const { tx, record, today } = work;
    if (row.state !== 'called') return refuse('decisions.state.changed');
    if (dayOf(row.starts_at) > today) return refuse('decisions.open.meeting-too-early', { day: dayOf(row.starts_at) });
    for (const matter of matters) await openVote(work, matter);
    const after = await moveMeeting(tx, row, 'open');
    await publish(tx, meetingTopic(row.id), {});
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok(null);
  },
});

async function openVote({ tx, record, today }: Work, { round, decision }: PutMatter): Promise<void> {
  const opened = await moveRound(tx, round, 'open', { opens_on: today });
  const after = await moveDecision(tx, decision, 'voting');
  await tx.updateTable('decisions.roll').set({ votable: true }).where('round_id', '=', round.id).execute();
  await record({ unit: decision.unit_id, table: 'decisions.round', row: round.id, before: round, after: opened });
  await record({ unit: decision.unit_id, table: 'decisions.decision', row: decision.id, before: decision, after });
}
