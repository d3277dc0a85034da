import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { lockProposal, readProgress } from '../steps/lock-proposal.ts';

/** Ends a proposal without putting it to the village; what was collected stays for a while as evidence, then goes. */
export const withdrawProposal = command({
  name: 'decisions.withdraw-proposal',
  input: z.object({ proposal: id('decisions.proposal') }),
  load: (tx, input, today) => lockProposal(tx, input.proposal, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record, today }, { row }) => {
    if (row.state === 'put' || row.state === 'withdrawn') return refuse('decisions.proposal.not-collecting');
    const { valid } = await readProgress(tx, row, today);
    const after = await tx
      .updateTable('decisions.proposal')
      .set({ state: 'withdrawn', consents: valid, ended_on: today })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.proposal', row: row.id, before: row, after });
    return ok<{ id: Id<'decisions.proposal'> }>({ id: row.id });
  },
});
