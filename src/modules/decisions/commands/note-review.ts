import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id, optionalText } from '#kernel/fields.ts';
import { yearOf } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { REVIEW_OUTCOMES, standingOf, STILL_THERE } from '../rules/convention.ts';
import { listConventionActs } from '../steps/convention-row.ts';
import { lockDecision } from '../steps/lock-decision.ts';

/** Writes down that the village looked at its convention this year, on the day of national unity or the day it agreed on. */
export const noteReview = command({
  name: 'decisions.note-review',
  input: z.object({
    decision: id('decisions.decision'),
    on: day(),
    outcome: choice(REVIEW_OUTCOMES),
    note: optionalText(2_000),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record, today }, { row }, { on, outcome, note }) => {
    const standing = standingOf(row.state, true, await listConventionActs(tx, row.id));
    if (row.matter !== 'convention' || !STILL_THERE.includes(standing)) return refuse('decisions.convention.not-now');
    if (on > today || (row.effective_on !== null && on < row.effective_on)) return refuse('decisions.rule.day');
    const kept = { on_day: on, outcome, note: note ?? '' };
    const year = yearOf(on);
    const before = await tx
      .selectFrom('decisions.convention_review')
      .selectAll()
      .where('decision_id', '=', row.id)
      .where('year', '=', year)
      .executeTakeFirst();
    const after = await tx
      .insertInto('decisions.convention_review')
      .values({ decision_id: row.id, year, ...kept })
      .onConflict((conflict) => conflict.columns(['decision_id', 'year']).doUpdateSet(kept))
      .returningAll()
      .executeTakeFirstOrThrow();
    const table = 'decisions.convention_review';
    await record({ unit: row.unit_id, table, row: `${row.id}:${year}`, before: before ?? null, after });
    return ok(null);
  },
});
