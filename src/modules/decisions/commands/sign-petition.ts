import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepRelease } from '../policy-procedure.ts';
import { householdCodes } from './enter-consents.ts';
import { lockDecision } from '../steps/lock-decision.ts';
import { countPetition, findRelease } from '../steps/petition.ts';

/**
 * Enters households that signed the petition to release a head, from its sheet. A household signs once however often it is entered;
 * nothing is written when one code is unknown. Who signed is never told: the record of acts keeps the number alone.
 */
export const signPetition = command({
  name: 'decisions.sign-petition',
  input: z.object({ decision: id('decisions.decision'), codes: householdCodes, givenOn: day() }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayKeepRelease(actor, village, 'petition'),
  run: async ({ tx, record, today }, { row }, { codes, givenOn }) => {
    const release = await findRelease(tx, row.id);
    const before = release === null ? null : await countPetition(tx, release);
    if (release === null || before === null) return refuse('decisions.release.no-petition');
    if (row.state !== 'draft') return refuse('decisions.step.called');
    if (givenOn > today || givenOn < release.asked_on) return refuse('decisions.release.day', { from: release.asked_on });
    const known = await tx
      .selectFrom('org.household')
      .select(['id', 'code'])
      .where('village_id', '=', row.unit_id)
      .where('code', 'in', codes)
      // only households counted in N may count towards its half
      .where(sql<boolean>`valid @> ${release.asked_on}::date`)
      .execute();
    const unknown = codes.filter((code) => !known.some((household) => household.code === code));
    if (unknown.length > 0) return refuse('decisions.consent.unknown-household', { codes: unknown.slice(0, 10).join(', ') });
    await tx
      .insertInto('decisions.petition_consent')
      .values(known.map((household) => ({ decision_id: row.id, household_id: household.id, given_on: givenOn })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const after = await countPetition(tx, release);
    await record({
      unit: row.unit_id,
      table: 'decisions.release',
      row: row.id,
      before: { signed: before.signed },
      after: { signed: after?.signed ?? 0 },
    });
    return ok(null);
  },
});
