import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { mayProceed } from '../rules/procedure.ts';
import { countPresent } from '../steps/count-present.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST_HOUSEHOLDS = 10_000;

/** Writes down whom the meeting chose as its secretary, and by how many hands. */
export const nameSecretary = command({
  name: 'decisions.name-secretary',
  input: z.object({ meeting: id('decisions.meeting'), secretary: text(200), votes: wholeNumber(0, MOST_HOUSEHOLDS) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, input) => {
    if (row.state !== 'open') return refuse('decisions.state.changed');
    const { all } = await countPresent(tx, row.id);
    const agreed = mayProceed(input.votes, all, today);
    if (!agreed.ok) return agreed;
    const after = await tx
      .updateTable('decisions.meeting')
      .set({ secretary: input.secretary, secretary_votes: input.votes })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok(null);
  },
});
