import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { FORM_KEYS, type FormKey } from '../papers/forms.ts';
import { mayKeepForms } from '../policy-papers.ts';
import { findDraft } from '../steps/paper-draft.ts';
import { lockCommune } from '../steps/lock-commune.ts';

/** Puts a commune's draft wording of a form in force from a day on; papers of days before stay as they were. */
export const usePaperText = command({
  name: 'decisions.use-paper-text',
  input: z.object({ unit: id('org.unit'), form: choice(FORM_KEYS as readonly [FormKey, ...FormKey[]]), from: day() }),
  load: (tx, { unit }, today) => lockCommune(tx, unit, today),
  may: (actor, commune) => mayKeepForms(actor, commune),
  run: async ({ tx, record, today, now }, _commune, { unit, form, from }) => {
    if (from < today) return refuse('decisions.text.in-past');
    const before = await findDraft(tx, unit, form);
    if (before === null) return refuse('decisions.text.no-draft');
    const after = { ...before, valid_from: from, created_at: now };
    await tx.updateTable('decisions.paper_text').set({ valid_from: from, created_at: now }).where('id', '=', before.id).execute();
    await record({ unit, table: 'decisions.paper_text', row: before.id, before, after });
    return ok(null);
  },
});
