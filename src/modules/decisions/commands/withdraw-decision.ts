import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { DECISION_MOVES, mayFollow } from '../rules/states.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { moveDecision } from '../steps/move.ts';

/** Takes a matter back before it was voted on, or after a vote without result. It stays on record as withdrawn. */
export const withdrawDecision = command({
  name: 'decisions.withdraw-decision',
  input: z.object({ decision: id('decisions.decision') }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row }) => {
    if (!mayFollow(DECISION_MOVES, row.state, 'withdrawn')) return refuse('decisions.state.changed');
    const running = await tx
      .selectFrom('decisions.round')
      .select('id')
      .where('decision_id', '=', row.id)
      .where('state', 'in', ['planned', 'called', 'open', 'counting'])
      .executeTakeFirst();
    if (running !== undefined) return refuse('decisions.withdraw.running');
    const after = await moveDecision(tx, row, 'withdrawn');
    await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after });
    return ok(null);
  },
});
