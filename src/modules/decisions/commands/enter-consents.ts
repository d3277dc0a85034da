import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, cleanText, day, id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { isValidOn } from '../rules/initiative.ts';
import { initiativeLaw, lockProposal, settleProposal, type ProposalRow } from '../steps/lock-proposal.ts';

export const CONSENT_WAYS = ['writing', 'meeting', 'other'] as const;

/** Codes of households as they are copied from a sheet: apart by spaces, commas or lines. */
export const householdCodes = z
  .string({ error: 'kernel.field.required' })
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\s,;]+/)
        .map(cleanText)
        .filter((code) => code !== ''),
    ),
  ])
  .pipe(z.array(z.string().max(30)).min(1, 'kernel.field.required').max(500));

/**
 * Enters consents of households from a sheet, each with the day it was given. A household consents once; a newer day
 * replaces an older one, so that an expired consent can be given again. Nothing is written when one code is unknown.
 */
export const enterConsents = command({
  name: 'decisions.enter-consents',
  input: z.object({ proposal: id('decisions.proposal'), codes: householdCodes, givenOn: day(), way: choice(CONSENT_WAYS) }),
  load: (tx, input, today) => lockProposal(tx, input.proposal, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async (work, { row }, input) => {
    const { tx, record, today } = work;
    if (row.proposer !== 'residents' || (row.state !== 'collecting' && row.state !== 'ready'))
      return refuse('decisions.proposal.not-collecting');
    if (input.givenOn > today) return refuse('decisions.consent.in-future');
    const law = initiativeLaw(row.opened_on);
    if (!isValidOn(input.givenOn, law.life, today))
      return refuse('decisions.consent.expired', { months: law.life, legalRef: law.months.legalRef });
    const known = await householdsAt(work, row, input.codes);
    const missing = input.codes.filter((code) => !known.some((household) => household.code === code));
    if (missing.length > 0) return refuse('decisions.consent.unknown-household', { codes: missing.slice(0, 10).join(', ') });
    await tx
      .insertInto('decisions.consent')
      .values(
        known.map(({ id: household }) => ({
          proposal_id: row.id,
          household_id: household,
          given_on: input.givenOn,
          way: input.way,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['proposal_id', 'household_id'])
          .doUpdateSet({ given_on: sql`greatest(consent.given_on, excluded.given_on)` }),
      )
      .execute();
    const after = await settleProposal(tx, row, today);
    await record({ unit: row.unit_id, table: 'decisions.proposal', row: row.id, before: row, after });
    return ok<{ id: Id<'decisions.proposal'> }>({ id: row.id });
  },
});

const householdsAt = ({ tx, today }: Work, { unit_id: village }: ProposalRow, codes: readonly string[]) =>
  tx
    .selectFrom('org.household')
    .select(['id', 'code'])
    .where('village_id', '=', village)
    .where('code', 'in', codes)
    .where(sql<boolean>`valid @> ${today}::date`)
    .execute();
