import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalDay, optionalText, wholeNumber } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { findConventionRow } from '../steps/convention-row.ts';
import { lockDecision } from '../steps/lock-decision.ts';

const MOST_COMMENTS = 100_000;
/** States in which the text and its dossier are still the village's own to write. */
const OPEN: readonly string[] = ['draft', 'announced', 'voting', 'counting', 'no-result', 'passed'];

/** A day of every year as people type it, "18/11", kept as "11-18"; empty is null. */
const dayOfYear = optionalText(5).transform((typed, context): string | null => {
  if (typed === null) return null;
  const [, d = '', m = ''] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed) ?? [];
  const kept = `${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  // a leap year, so that 29 February may be agreed on too
  if (d !== '' && !Number.isNaN(Date.parse(`2024-${kept}`))) return kept;
  context.addIssue({ code: 'custom', message: 'kernel.field.not-a-day' });
  return z.NEVER;
});

/**
 * Keeps what a convention has beside other decisions (Decree 61/2023): how many comments came on its draft, the request for
 * recognition (Form 01), the adopted text, and the day on which the village looks at it every year.
 */
export const keepConvention = command({
  name: 'decisions.keep-convention',
  input: z.object({
    decision: id('decisions.decision'),
    comments: wholeNumber(0, MOST_COMMENTS),
    requestNo: optionalText(50),
    requestOn: optionalDay(),
    adopted: optionalText(60_000),
    reviewDay: dayOfYear,
  }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, input) => {
    if (row.matter !== 'convention') return refuse('decisions.step.not-of-matter');
    if (!OPEN.includes(row.state) || row.sent_on !== null) return refuse('decisions.convention.sent');
    if ((input.requestNo === null) !== (input.requestOn === null)) return refuse('decisions.convention.half-request');
    if (input.requestOn !== null && input.requestOn > today) return refuse('decisions.step.in-future');
    const before = await findConventionRow(tx, row.id);
    const values = {
      comments: input.comments,
      request_no: input.requestNo,
      request_on: input.requestOn,
      adopted: input.adopted ?? '',
      review_day: input.reviewDay,
    };
    const after = await tx
      .insertInto('decisions.convention')
      .values({ decision_id: row.id, ...values })
      .onConflict((conflict) => conflict.column('decision_id').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.convention', row: row.id, before, after });
    return ok(null);
  },
});
