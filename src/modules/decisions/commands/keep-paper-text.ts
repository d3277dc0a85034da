import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { cleanText, choice, id, optionalText, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { FORM_KEYS, type FormKey, type FormTexts } from '../papers/forms.ts';
import { MARKS, unknownMarks } from '../papers/texts.ts';
import { mayKeepForms } from '../policy-papers.ts';
import { findDraft } from '../steps/paper-draft.ts';
import { lockCommune } from '../steps/lock-commune.ts';

const MOST_BASES = 12;

/** One base on each line; the signs at the end of lines are the paper's work. */
const baseLines = optionalText(4_000).transform((typed): string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => cleanText(line).replace(/[;.,]+$/u, ''))
    .filter((line) => line !== '')
    .slice(0, MOST_BASES),
);

/**
 * Keeps how a commune wants to word a form: title, bases, closing sentence, symbol. It is a draft to be looked at until it is put
 * in force; a draft kept again replaces the one before.
 */
export const keepPaperText = command({
  name: 'decisions.keep-paper-text',
  input: z.object({
    unit: id('org.unit'),
    form: choice(FORM_KEYS as readonly [FormKey, ...FormKey[]]),
    type: text(150),
    subject: text(300),
    bases: baseLines,
    closing: text(1_000),
    symbol: optionalText(30),
  }),
  load: (tx, { unit }, today) => lockCommune(tx, unit, today),
  may: (actor, commune) => mayKeepForms(actor, commune),
  run: async ({ tx, record, now }, _commune, input) => {
    const words: FormTexts = {
      type: input.type,
      subject: input.subject,
      bases: input.bases,
      closing: input.closing,
      symbol: input.symbol ?? '',
    };
    const unknown = unknownMarks([words.type, words.subject, ...words.bases, words.closing].join(' '));
    if (unknown.length > 0)
      return refuse('decisions.text.unknown-mark', {
        marks: unknown.join(', '),
        known: MARKS.map((mark) => `{${mark}}`).join(', '),
      });
    const before = await findDraft(tx, input.unit, input.form);
    const row = {
      id: before?.id ?? newId<'decisions.paper_text'>(),
      unit_id: input.unit,
      form: input.form,
      words: JSON.stringify(words),
      valid_from: null,
      created_at: now,
    };
    await tx
      .insertInto('decisions.paper_text')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ words: row.words, created_at: now }))
      .execute();
    await record({ unit: input.unit, table: 'decisions.paper_text', row: row.id, before, after: { ...row, words } });
    return ok(null);
  },
});
