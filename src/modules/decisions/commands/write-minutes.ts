import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST = 60_000;

/** Keeps the minutes as the secretary edited them; the figures in the record stay those that were counted. */
export const writeMinutes = command({
  name: 'decisions.write-minutes',
  input: z.object({ meeting: id('decisions.meeting'), minutes: text(MOST) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row }, input) => {
    if (row.state !== 'open' && row.state !== 'closed') return refuse('decisions.minutes.not-yet');
    const after = await tx
      .updateTable('decisions.meeting')
      .set({ minutes: input.minutes })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok(null);
  },
});
