import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { ruleOn } from '#modules/law/index.ts';
import { mayKeepRelease } from '../policy-procedure.ts';
import { RELEASE_CAUSES, RELEASE_GROUNDS } from '../rules/release.ts';
import { countHouseholds } from '../steps/count-households.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { findRelease } from '../steps/petition.ts';

/**
 * Writes down why a head is to be released (Articles 6 to 9, Decree 59/2023). A petition is opened with it: it counts on the
 * households of this day. A ground may be replaced until the meeting was called, not once households have signed.
 */
export const openRelease = command({
  name: 'decisions.open-release',
  input: z.object({
    decision: id('decisions.decision'),
    ground: choice(RELEASE_GROUNDS),
    cause: z.preprocess((value) => (value === '' ? undefined : value), choice(RELEASE_CAUSES).optional()),
    on: day(),
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }, { ground }) => mayKeepRelease(actor, village, ground),
  run: async ({ tx, record, today }, { row }, { ground, cause, on }) => {
    if (row.matter !== 'village-head' || row.election !== 'release') return refuse('decisions.step.not-of-matter');
    if (row.state !== 'draft') return refuse('decisions.step.called');
    if (on > today) return refuse('decisions.step.in-future');
    if (ground === 'front-board' && cause === undefined) return refuse('decisions.release.no-cause');
    const petition = ground === 'petition';
    if (petition && ruleOn('head.petition', on) === null) return refuse('decisions.law.none', { day: on });
    const households = petition ? await countHouseholds(tx, row.unit_id, on) : null;
    if (households === 0) return refuse('decisions.call.no-households');
    const before = await findRelease(tx, row.id);
    const signed = await tx
      .selectFrom('decisions.petition_consent')
      .select('household_id')
      .where('decision_id', '=', row.id)
      .executeTakeFirst();
    if (signed !== undefined) return refuse('decisions.release.signed');
    const values = { ground, cause: ground === 'front-board' ? (cause ?? null) : null, asked_on: on, households };
    const after = await tx
      .insertInto('decisions.release')
      .values({ decision_id: row.id, ...values })
      .onConflict((conflict) => conflict.column('decision_id').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.release', row: row.id, before, after });
    return ok(null);
  },
});
