import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST = 20;

/** Says how many are to be elected, before the notice goes out; a household may choose at most so many. */
export const setSeats = command({
  name: 'decisions.set-seats',
  input: z.object({ meeting: id('decisions.meeting'), round: id('decisions.round'), seats: wholeNumber(1, MOST) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row, matters }, input) => {
    const matter = matters.find(({ round }) => round.id === input.round);
    if (matter === undefined || matter.decision.election !== 'elect' || matter.round.state !== 'planned')
      return refuse('decisions.state.changed');
    const after = await tx
      .updateTable('decisions.round')
      .set({ most_choices: input.seats })
      .where('id', '=', input.round)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.round', row: input.round, before: matter.round, after });
    return ok(null);
  },
});
