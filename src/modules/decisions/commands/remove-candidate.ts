import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { readCounts } from '../steps/read-counts.ts';

const MOST = 50;

/** Takes a candidate off the list: they asked for it, or were written down by mistake. Never after the count began. */
export const removeCandidate = command({
  name: 'decisions.remove-candidate',
  input: z.object({ meeting: id('decisions.meeting'), round: id('decisions.round'), no: wholeNumber(1, MOST) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row, matters }, input) => {
    const matter = matters.find(({ round }) => round.id === input.round);
    const before = matter?.options.find(({ no, kind }) => no === input.no && kind === 'candidate');
    if (matter === undefined || before === undefined) return refuse('decisions.state.changed');
    if (matter.round.state === 'closed' || matter.round.state === 'counting') return refuse('decisions.state.changed');
    if ((await readCounts(tx, [input.round])).length > 0) return refuse('decisions.candidate.counted');
    await tx.deleteFrom('decisions.option').where('round_id', '=', input.round).where('no', '=', input.no).execute();
    await record({ unit: row.unit_id, table: 'decisions.option', row: `${input.round}:${input.no}`, before, after: null });
    return ok(null);
  },
});
