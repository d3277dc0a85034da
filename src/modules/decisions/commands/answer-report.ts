import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRuleProcedure } from '../policy-procedure.ts';
import { openReports } from '../steps/convention-row.ts';
import { lockDecision } from '../steps/lock-decision.ts';

/** Answers a written report on a convention where there is no ground to suspend or abolish it, with the reason. */
export const answerReport = command({
  name: 'decisions.answer-report',
  input: z.object({ decision: id('decisions.decision'), report: id('decisions.convention_report'), answer: text(5_000) }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRuleProcedure(actor, village),
  run: async ({ tx, record, today }, { row }, { report, answer }) => {
    const before = (await openReports(tx, row.id)).find(({ id: open }) => open === report);
    if (before === undefined) return refuse('decisions.state.changed');
    const change = { settled: 'no-ground' as const, settled_on: today, answer };
    await tx.updateTable('decisions.convention_report').set(change).where('id', '=', report).execute();
    await record({
      unit: row.unit_id,
      table: 'decisions.convention_report',
      row: report,
      before,
      after: { ...before, ...change },
    });
    return ok(null);
  },
});
