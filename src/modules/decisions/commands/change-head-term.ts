import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { moveElectedPostEnd } from '#modules/org/index.ts';
import { mayRuleProcedure } from '../policy-procedure.ts';
import { termBounds } from '../rules/term.ts';
import { findHeadTerm } from '../steps/head-term.ts';
import { lockDecision } from '../steps/lock-decision.ts';

/** Shortens or extends the term of an elected head by the People's Committee's decision; the law says by how much at most. */
export const changeHeadTerm = command({
  name: 'decisions.change-head-term',
  input: z.object({ decision: id('decisions.decision'), until: day(), documentNo: text(50) }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRuleProcedure(actor, village),
  run: async (work, { row }, { until, documentNo }) => {
    const { tx, record, today } = work;
    const before = await findHeadTerm(tx, row.id);
    if (before === null || before.kind !== 'elected') return refuse('decisions.head.not-now');
    const bounds = termBounds(before.law_until, today);
    if (bounds === null) return refuse('decisions.law.none', { day: today });
    const { earliest, latest, rule } = bounds;
    if (until < earliest || until > latest || until < today)
      return refuse('decisions.head.too-far', { earliest: earliest < today ? today : earliest, latest, legalRef: rule.legalRef });
    const moved = await moveElectedPostEnd(work, {
      holding: before.holding_id,
      village: row.unit_id,
      until,
      decision: documentNo,
    });
    if (!moved.ok) return refuse(`decisions.head.${moved.why}`);
    const change = { until_day: until, change_document: documentNo };
    await tx.updateTable('decisions.head_term').set(change).where('decision_id', '=', row.id).execute();
    await record({ unit: row.unit_id, table: 'decisions.head_term', row: row.id, before, after: { ...before, ...change } });
    return ok(null);
  },
});
