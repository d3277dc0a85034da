import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, optionalText, text, ticked } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import { mayHelpVillage } from '../policy.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { countHouseholds } from '../steps/count-households.ts';
import { lockVillage } from '../steps/lock-village.ts';

/** Who puts a matter to a village (Article 16): its head together with the Front board's head, or any resident with consents. */
export const VILLAGE_PROPOSERS = ['residents', 'head'] as const;

/**
 * Opens a proposal (đề xuất, sáng kiến; Article 16). A resident's initiative starts to collect consents on the number of
 * households of this day, which never moves again; the head's needs no consents but the Front board head's agreement.
 */
export const openProposal = command({
  name: 'decisions.open-proposal',
  input: z.object({
    unit: id('org.unit'),
    proposer: choice(VILLAGE_PROPOSERS),
    matter: choice(MATTER_KEYS),
    title: text(300),
    content: text(20_000),
    initiator: optionalText(200),
    withFront: ticked(),
  }),
  load: (tx, input, today) => lockVillage(tx, input.unit, today),
  may: (actor, village) => mayHelpVillage(actor, village.place),
  run: async ({ tx, record, today, now }, { place, demo }, input) => {
    const law = lawOfMatter(input.matter, today);
    if (!law.ok) return law;
    if (input.proposer === 'head' && !input.withFront) return refuse('decisions.proposal.front-needed');
    if (input.proposer === 'residents' && input.initiator === null) return refuse('decisions.proposal.no-initiator');
    const households = await countHouseholds(tx, place.unit, today);
    if (households === 0) return refuse('decisions.call.no-households');
    const ready = input.proposer === 'head';
    const row = {
      id: newId<'decisions.proposal'>(),
      code: makeShortCode(),
      unit_id: place.unit,
      matter: input.matter,
      title: input.title,
      content: input.content,
      proposer: input.proposer,
      initiator: input.proposer === 'residents' ? input.initiator : null,
      households,
      opened_on: today,
      state: ready ? ('ready' as const) : ('collecting' as const),
      ready_on: ready ? today : null,
      demo,
      created_at: now,
    };
    await tx.insertInto('decisions.proposal').values(row).execute();
    await record({ unit: place.unit, table: 'decisions.proposal', row: row.id, before: null, after: row });
    return ok<{ id: Id<'decisions.proposal'> }>({ id: row.id });
  },
});
