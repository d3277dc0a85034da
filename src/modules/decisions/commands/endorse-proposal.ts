import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayEndorse } from '../policy.ts';
import { lockProposal, settleProposal } from '../steps/lock-proposal.ts';

/** The Front board of the village endorses an initiative that has fewer consents than the law asks for (Article 16). */
export const endorseProposal = command({
  name: 'decisions.endorse-proposal',
  input: z.object({ proposal: id('decisions.proposal') }),
  load: (tx, input, today) => lockProposal(tx, input.proposal, today),
  may: (actor, { village }) => mayEndorse(actor, village),
  run: async ({ tx, record, today }, { row }) => {
    if (row.state !== 'collecting') return refuse('decisions.proposal.not-collecting');
    const endorsed = await tx
      .updateTable('decisions.proposal')
      .set({ endorsed_on: today })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const after = await settleProposal(tx, endorsed, today);
    await record({ unit: row.unit_id, table: 'decisions.proposal', row: row.id, before: row, after });
    return ok<{ id: Id<'decisions.proposal'> }>({ id: row.id });
  },
});
