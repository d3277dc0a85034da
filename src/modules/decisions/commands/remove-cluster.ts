import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST = 50;

/** Takes a part of the village out of the plan again, before the meeting is called. */
export const removeCluster = command({
  name: 'decisions.remove-cluster',
  input: z.object({ meeting: id('decisions.meeting'), cluster: wholeNumber(1, MOST) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row }, input) => {
    if (row.state !== 'planned') return refuse('decisions.state.changed');
    const before = await tx
      .deleteFrom('decisions.cluster')
      .where('meeting_id', '=', row.id)
      .where('no', '=', input.cluster)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('decisions.state.changed');
    await record({ unit: row.unit_id, table: 'decisions.cluster', row: `${row.id}:${input.cluster}`, before, after: null });
    return ok(null);
  },
});
