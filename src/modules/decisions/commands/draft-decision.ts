import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, optionalText, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import { mayRunVillage } from '../policy.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { lockVillage } from '../steps/lock-village.ts';

export const ELECTIONS = ['elect', 'release'] as const;

/** Fields of a matter as its village writes it, shared by drafting and editing. */
export const matterFields = {
  matter: choice(MATTER_KEYS),
  title: text(300),
  content: optionalText(20_000),
  election: z
    .preprocess((value) => (value === '' ? undefined : value), choice(ELECTIONS).nullish())
    .transform((value) => value ?? null),
};

/** Adds a matter that the households are to discuss and decide (việc bàn và quyết định, Article 15). */
export const draftDecision = command({
  name: 'decisions.draft-decision',
  input: z.object({ unit: id('org.unit'), ...matterFields }),
  load: (tx, input, today) => lockVillage(tx, input.unit, today),
  may: (actor, village) => mayRunVillage(actor, village.place),
  run: async ({ tx, record, today, now }, { place, demo }, input) => {
    const law = lawOfMatter(input.matter, today);
    if (!law.ok) return law;
    const elects = law.value.matter.answer === 'candidates';
    if (elects && input.election === null) return refuse('decisions.draft.which-election');
    const row = {
      id: newId<'decisions.decision'>(),
      code: makeShortCode(),
      unit_id: place.unit,
      matter: input.matter,
      title: input.title,
      content: input.content ?? '',
      election: elects ? input.election : null,
      rule_day: today,
      state: 'draft' as const,
      demo,
      created_at: now,
    };
    await tx.insertInto('decisions.decision').values(row).execute();
    await record({ unit: place.unit, table: 'decisions.decision', row: row.id, before: null, after: row });
    return ok<{ id: Id<'decisions.decision'> }>({ id: row.id });
  },
});
