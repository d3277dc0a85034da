import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { FORM_KEYS, type FormKey } from '../papers/forms.ts';
import { mayKeepForms } from '../policy-papers.ts';
import { findDraft } from '../steps/paper-draft.ts';
import { lockCommune } from '../steps/lock-commune.ts';

/** Lets a form be as it ships from today on, and drops the draft; what was in force on earlier days stays on record. */
export const restorePaperText = command({
  name: 'decisions.restore-paper-text',
  input: z.object({ unit: id('org.unit'), form: choice(FORM_KEYS as readonly [FormKey, ...FormKey[]]) }),
  load: (tx, { unit }, today) => lockCommune(tx, unit, today),
  may: (actor, commune) => mayKeepForms(actor, commune),
  run: async ({ tx, record, today, now }, _commune, { unit, form }) => {
    const before = await findDraft(tx, unit, form);
    if (before !== null) await tx.deleteFrom('decisions.paper_text').where('id', '=', before.id).execute();
    // what was to come in force later is taken back as well
    await tx
      .deleteFrom('decisions.paper_text')
      .where('unit_id', '=', unit)
      .where('form', '=', form)
      .where('valid_from', '>', today)
      .execute();
    const after = {
      id: newId<'decisions.paper_text'>(),
      unit_id: unit,
      form,
      words: null,
      valid_from: today,
      created_at: now,
    };
    await tx.insertInto('decisions.paper_text').values(after).execute();
    await record({ unit, table: 'decisions.paper_text', row: after.id, before, after });
    return ok(null);
  },
});
