import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { lockProposal, settleProposal } from '../steps/lock-proposal.ts';

/** Takes a household's consent out again: the household changed its mind, or the sheet was copied wrongly. */
export const withdrawConsent = command({
  name: 'decisions.withdraw-consent',
  input: z.object({ proposal: id('decisions.proposal'), code: text(30) }),
  load: (tx, input, today) => lockProposal(tx, input.proposal, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record, today }, { row }, { code }) => {
    if (row.proposer !== 'residents' || (row.state !== 'collecting' && row.state !== 'ready'))
      return refuse('decisions.proposal.not-collecting');
    const gone = await tx
      .deleteFrom('decisions.consent')
      .using('org.household')
      .whereRef('org.household.id', '=', 'decisions.consent.household_id')
      .where('decisions.consent.proposal_id', '=', row.id)
      .where('org.household.code', '=', code)
      .returning('decisions.consent.household_id')
      .execute();
    if (gone.length === 0) return refuse('decisions.consent.unknown-household', { codes: code });
    const after = await settleProposal(tx, row, today);
    await record({ unit: row.unit_id, table: 'decisions.proposal', row: row.id, before: row, after });
    return ok<{ id: Id<'decisions.proposal'> }>({ id: row.id });
  },
});
