import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse } from '#kernel/result.ts';
import { meetingTopic } from '../live-topic.ts';
import { mayHelpVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { readCounts } from '../steps/read-counts.ts';

/** A slip of the finger at the door, put right while nothing was counted: afterwards the number present must stand still. */
export const undoCheckIn = command({
  name: 'decisions.undo-check-in',
  input: z.object({ meeting: id('decisions.meeting'), household: id('org.household') }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record }, { row, matters }, input) => {
    if (row.state !== 'called' && row.state !== 'open') return refuse('decisions.check-in.not-now');
    const counts = await readCounts(
      tx,
      matters.map(({ round }) => round.id),
    );
    if (counts.length > 0 || row.secretary !== null) return refuse('decisions.check-in.counted');
    const before = await tx
      .updateTable('decisions.attendance')
      .set({ present: false, representative: null })
      .where('meeting_id', '=', row.id)
      .where('household_id', '=', input.household)
      .where('present', '=', true)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('decisions.state.changed');
    await publish(tx, meetingTopic(row.id), {});
    await record({
      unit: row.unit_id,
      table: 'decisions.attendance',
      row: `${row.id}:${input.household}`,
      before: { ...before, present: true },
      after: before,
    });
    return ok({ household: input.household });
  },
});
