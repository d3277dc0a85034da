import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { instantOn } from '../meeting-fields.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { meetingFields } from './plan-meeting.ts';

/** Changes time, place or chair while the meeting is not called; a called one is cancelled and planned anew. */
export const moveMeetingTime = command({
  name: 'decisions.move-meeting',
  input: z.object({ meeting: id('decisions.meeting'), ...meetingFields }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, now }, { row }, input) => {
    if (row.state !== 'planned') return refuse('decisions.state.changed');
    const startsAt = instantOn(input.on, input.at);
    if (Temporal.Instant.compare(startsAt, now) <= 0) return refuse('decisions.plan.past');
    const after = await tx
      .updateTable('decisions.meeting')
      .set({ starts_at: startsAt, place: input.place, chair: input.chair })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok(null);
  },
});
