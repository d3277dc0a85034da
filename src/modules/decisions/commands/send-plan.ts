import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { planStep } from './plan-ballot.ts';

/** Writes down that the plan went to the chairs of the People's Committee and the Front of the commune. */
export const sendPlan = command({
  name: 'decisions.send-plan',
  input: z.object({ round: id('decisions.round') }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, today, record }, { row, round }) => {
    const sent = await tx
      .updateTable('decisions.step')
      .set({ done_on: today })
      .where('decision_id', '=', row.id)
      .where('key', '=', planStep(round.id))
      .where('done_on', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (sent === undefined) return refuse('decisions.plan.sent-already');
    await record({ unit: row.unit_id, table: 'decisions.step', row: round.id, before: null, after: sent });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});
