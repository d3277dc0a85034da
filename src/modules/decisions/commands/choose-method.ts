import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { mayProceed } from '../rules/procedure.ts';
import { countPresent } from '../steps/count-present.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { readCounts } from '../steps/read-counts.ts';

export const METHODS = ['hands', 'secret'] as const;
const MOST_HOUSEHOLDS = 10_000;

/** Writes down how the meeting chose to vote on one matter: show of hands or secret slips (giơ tay, bỏ phiếu kín). */
export const chooseMethod = command({
  name: 'decisions.choose-method',
  input: z.object({
    meeting: id('decisions.meeting'),
    round: id('decisions.round'),
    method: choice(METHODS),
    votes: wholeNumber(0, MOST_HOUSEHOLDS),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row, matters }, input) => {
    const matter = matters.find(({ round }) => round.id === input.round);
    if (matter === undefined || matter.round.state !== 'open') return refuse('decisions.state.changed');
    if ((await readCounts(tx, [input.round])).length > 0) return refuse('decisions.method.counted');
    const { all } = await countPresent(tx, row.id);
    const agreed = mayProceed(input.votes, all, today);
    if (!agreed.ok) return agreed;
    const after = await tx
      .updateTable('decisions.round')
      .set({ method: input.method, method_votes: input.votes })
      .where('id', '=', input.round)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.round', row: input.round, before: matter.round, after });
    return ok(null);
  },
});
