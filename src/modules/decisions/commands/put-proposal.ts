import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { mayRunVillage } from '../policy.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { lockProposal, readProgress } from '../steps/lock-proposal.ts';
import { ELECTIONS } from './draft-decision.ts';

/**
 * Puts a proposal that is ready before the village: it becomes a matter to be discussed and decided. The consents are
 * counted once more on this day, since they grow old.
 */
export const putProposal = command({
  name: 'decisions.put-proposal',
  input: z.object({
    proposal: id('decisions.proposal'),
    election: z.preprocess((value) => (value === '' ? undefined : value), z.enum(ELECTIONS).optional()),
  }),
  load: (tx, input, today) => lockProposal(tx, input.proposal, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today, now }, { row }, input) => {
    if (row.state !== 'ready' && row.state !== 'collecting') return refuse('decisions.proposal.not-collecting');
    const progress = await readProgress(tx, row, today);
    if (!progress.ready) return refuse('decisions.proposal.not-ready', { valid: progress.valid, needed: progress.needed });
    const law = lawOfMatter(row.matter, today);
    if (!law.ok) return law;
    const elects = law.value.matter.answer === 'candidates';
    if (elects && input.election === undefined) return refuse('decisions.draft.which-election');
    const decision = {
      id: newId<'decisions.decision'>(),
      code: makeShortCode(),
      unit_id: row.unit_id,
      proposal_id: row.id,
      matter: row.matter,
      title: row.title,
      content: row.content,
      election: elects ? (input.election ?? null) : null,
      rule_day: today,
      state: 'draft' as const,
      demo: row.demo,
      created_at: now,
    };
    await tx.insertInto('decisions.decision').values(decision).execute();
    const after = await tx
      .updateTable('decisions.proposal')
      .set({ state: 'put', ready_on: row.ready_on ?? today, consents: progress.valid, ended_on: today })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.proposal', row: row.id, before: row, after });
    await record({ unit: row.unit_id, table: 'decisions.decision', row: decision.id, before: null, after: decision });
    return ok<{ decision: Id<'decisions.decision'> }>({ decision: decision.id });
  },
});
