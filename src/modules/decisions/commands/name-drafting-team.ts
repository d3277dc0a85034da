import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { nameLines } from '../meeting-fields.ts';
import { mayHelpVillage } from '../policy.ts';
import { DRAFTING_PARTS, MINORITY_ANSWERS } from '../rules/convention.ts';
import { findDrafting } from '../steps/convention-row.ts';
import { lockDecision } from '../steps/lock-decision.ts';

const MOST_NAMES = 20;

/**
 * Names who drafts a convention (Tổ soạn thảo; Decree 61/2023): organisations, people who are respected, people who know the law. In
 * a village of an ethnic minority an elder and a speaker of the language must be among them: somebody confirms that they are, and
 * nothing is kept about anybody.
 */
export const nameDraftingTeam = command({
  name: 'decisions.name-drafting-team',
  input: z.object({
    decision: id('decisions.decision'),
    organisation: nameLines(MOST_NAMES),
    respected: nameLines(MOST_NAMES),
    law: nameLines(MOST_NAMES),
    minority: choice(MINORITY_ANSWERS),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record, today }, { row }, input) => {
    if (row.matter !== 'convention') return refuse('decisions.step.not-of-matter');
    if (row.state !== 'draft') return refuse('decisions.step.called');
    const missing = DRAFTING_PARTS.find((part) => input[part].length === 0);
    if (missing !== undefined) return refuse('decisions.drafting.lacks', { part: missing });
    const before = await findDrafting(tx, row.id);
    const kept = { minority: input.minority, named_on: today };
    const after = await tx
      .insertInto('decisions.drafting')
      .values({ decision_id: row.id, ...kept })
      .onConflict((conflict) => conflict.column('decision_id').doUpdateSet(kept))
      .returningAll()
      .executeTakeFirstOrThrow();
    await tx.deleteFrom('decisions.drafting_member').where('decision_id', '=', row.id).execute();
    const people = DRAFTING_PARTS.flatMap((part) =>
      input[part].map((name) => ({ id: newId<'decisions.drafting_member'>(), decision_id: row.id, part, name })),
    );
    await tx.insertInto('decisions.drafting_member').values(people).execute();
    await record({
      unit: row.unit_id,
      table: 'decisions.drafting',
      row: row.id,
      before,
      after: { ...after, people: people.length },
    });
    return ok(null);
  },
});
