import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockRound } from '../steps/lock-decision.ts';

/**
 * Takes back a mark made by mistake: the household's slip is not in the box. Also while the slips are being counted, when
 * there are fewer than marks; only marks of paper, never a ballot cast online.
 */
export const unmarkReturned = command({
  name: 'decisions.unmark-returned',
  input: z.object({ round: id('decisions.round'), household: text(30) }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, record }, { row, round }, { household }) => {
    if (round.state !== 'open' && round.state !== 'counting') return refuse('decisions.state.changed');
    const found = await tx
      .updateTable('decisions.roll as r')
      .from('org.household as h')
      .set({ voted: null })
      .whereRef('h.id', '=', 'r.household_id')
      .where('h.code', '=', household)
      .where('r.round_id', '=', round.id)
      .where('r.voted', '=', 'paper')
      .returning('r.household_id')
      .executeTakeFirst();
    if (found === undefined) return refuse('decisions.return.not-marked');
    const after = { round_id: round.id, household_id: found.household_id };
    await record({ unit: row.unit_id, table: 'decisions.roll', row: found.household_id, before: after, after });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});
