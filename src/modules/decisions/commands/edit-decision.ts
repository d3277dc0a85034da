import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { matterFields } from './draft-decision.ts';

/** Changes a matter while nothing was announced: what the households were told is what they vote on. */
export const editDecision = command({
  name: 'decisions.edit-decision',
  input: z.object({ decision: id('decisions.decision'), ...matterFields }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, input) => {
    if (row.state !== 'draft') return refuse('decisions.edit.announced');
    const planned = await tx
      .selectFrom('decisions.round')
      .select('id')
      .where('decision_id', '=', row.id)
      .where('state', '=', 'planned')
      .executeTakeFirst();
    // Its options were made for the matter as it was.
    const otherKind = input.matter !== row.matter || input.election !== row.election;
    if (planned !== undefined && otherKind) return refuse('decisions.edit.planned');
    const law = lawOfMatter(input.matter, today);
    if (!law.ok) return law;
    const elects = law.value.matter.answer === 'candidates';
    if (elects && input.election === null) return refuse('decisions.draft.which-election');
    const after = await tx
      .updateTable('decisions.decision')
      .set({
        matter: input.matter,
        title: input.title,
        content: input.content ?? '',
        election: elects ? input.election : null,
        rule_day: today,
      })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after });
    return ok(null);
  },
});
