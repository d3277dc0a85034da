import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id, text } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { ruled } from '../events.ts';
import { mayRuleProcedure } from '../policy-procedure.ts';
import { RELEASE_OUTCOMES } from '../rules/release.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { isDisagreed } from '../steps/release-ruling.ts';

/**
 * Keeps what the People's Committee decided about a release, with the Front, because the meeting could not agree (Articles 6 to 9,
 * Decree 59/2023): with its reason and its paper. What the households voted stays as it is.
 */
export const decideRelease = command({
  name: 'decisions.decide-release',
  input: z.object({
    decision: id('decisions.decision'),
    outcome: choice(RELEASE_OUTCOMES),
    reason: text(5_000),
    documentNo: text(50),
    frontAgreedOn: day(),
    on: day(),
    file: upload(['image', 'document']),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRuleProcedure(actor, village),
  run: async ({ tx, record, emit, today, because }, { row }, input) => {
    if (row.matter !== 'village-head' || row.election !== 'release') return refuse('decisions.step.not-of-matter');
    if (because.kind !== 'post' || !(await isDisagreed(tx, row))) return refuse('decisions.release.agreed');
    if (input.on > today || input.on < (row.decided_on ?? row.rule_day)) return refuse('decisions.rule.day');
    if (input.frontAgreedOn > input.on) return refuse('decisions.release.front-later');
    const ruling = {
      decision_id: row.id,
      outcome: input.outcome,
      reason: input.reason,
      document_no: input.documentNo,
      front_agreed_on: input.frontAgreedOn,
      on_day: input.on,
      file_id: await keepFile(tx, input.file),
      by_holding: because.holding.id,
    };
    const made = await tx
      .insertInto('decisions.release_ruling')
      .values(ruling)
      .onConflict((conflict) => conflict.doNothing())
      .returning('decision_id')
      .executeTakeFirst();
    if (made === undefined) return refuse('decisions.release.ruled');
    await record({ unit: row.unit_id, table: 'decisions.release_ruling', row: row.id, before: null, after: ruling });
    await emit(ruled, { decision: row.id, unit: row.unit_id });
    return ok(null);
  },
});
