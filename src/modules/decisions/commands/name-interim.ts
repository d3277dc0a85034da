import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRuleProcedure } from '../policy-procedure.ts';
import { procedureFacts } from '../queries/procedure-facts.ts';
import { lockDecision } from '../steps/lock-decision.ts';

/** Keeps the commune's decision that names who leads the village until a new head is elected; the law limits how long. */
export const nameInterim = command({
  name: 'decisions.name-interim',
  input: z.object({ decision: id('decisions.decision'), documentNo: text(50), on: day() }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRuleProcedure(actor, village),
  run: async ({ tx, record, today, because }, { row }, { documentNo, on }) => {
    if (row.matter !== 'village-head' || row.election !== 'release') return refuse('decisions.step.not-of-matter');
    const { starts } = await procedureFacts(tx, row);
    if (because.kind !== 'post' || starts.recognised === null) return refuse('decisions.step.not-recognised');
    if (on > today || on < starts.recognised) return refuse('decisions.interim.day', { from: starts.recognised });
    const interim = { decision_id: row.id, document_no: documentNo, from_day: on, by_holding: because.holding.id };
    const made = await tx
      .insertInto('decisions.interim')
      .values(interim)
      .onConflict((conflict) => conflict.doNothing())
      .returning('decision_id')
      .executeTakeFirst();
    if (made === undefined) return refuse('decisions.interim.named');
    await record({ unit: row.unit_id, table: 'decisions.interim', row: row.id, before: null, after: interim });
    return ok(null);
  },
});
