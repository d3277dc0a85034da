import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { mayRunVillage } from '../policy.ts';
import { DECISION_MOVES, mayFollow } from '../rules/states.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { moveDecision } from '../steps/move.ts';

export const REPLACEMENTS = ['amended', 'abolished'] as const;

/**
 * Says that a newer decision of the same village amended or abolished this one. The community does so by the same procedure
 * (Article 22), so the newer one must be of the same matter, passed, and in force.
 */
export const replaceDecision = command({
  name: 'decisions.replace-decision',
  input: z.object({ decision: id('decisions.decision'), how: choice(REPLACEMENTS), by: text(60) }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row }, input) => {
    if (!mayFollow(DECISION_MOVES, row.state, input.how)) return refuse('decisions.state.changed');
    const newer = await tx
      .selectFrom('decisions.decision')
      .select(['id', 'matter', 'effective_on'])
      .where('code', '=', readShortCode(input.by) ?? '')
      .where('unit_id', '=', row.unit_id)
      .where('id', '<>', row.id)
      .executeTakeFirst();
    if (newer === undefined) return refuse('decisions.replace.unknown');
    if (newer.matter !== row.matter) return refuse('decisions.replace.other-matter');
    if (newer.effective_on === null || (row.effective_on !== null && newer.effective_on < row.effective_on))
      return refuse('decisions.replace.not-in-force');
    const after = await moveDecision(tx, row, input.how, { replaced_by: newer.id });
    await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after });
    return ok(null);
  },
});
