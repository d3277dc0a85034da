import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id, text, wholeNumber } from '#kernel/fields.ts';
import { yearOf } from '#kernel/day.ts';
import { ok, refuse } from '#kernel/result.ts';
import { placeOf, unitNames } from '#modules/org/index.ts';
import { maySendSummary } from '../policy-procedure.ts';

/** Keeps the day on which a province reported on the conventions of a year, as it must before the day the decree names. */
export const sendSummary = command({
  name: 'decisions.send-summary',
  input: z.object({ unit: id('org.unit'), year: wholeNumber(2000, 2199), documentNo: text(50), on: day() }),
  load: async (tx, { unit }, today) => {
    const named = (await unitNames(tx, [unit], today)).get(unit);
    return named?.level === 'province' ? placeOf(tx, unit, today) : null;
  },
  may: maySendSummary,
  run: async ({ tx, record, today }, { unit }, { year, documentNo, on }) => {
    if (on > today || yearOf(on) < year) return refuse('decisions.rule.day');
    const kept = { document_no: documentNo, sent_on: on };
    const before = await tx
      .selectFrom('decisions.convention_summary')
      .selectAll()
      .where('unit_id', '=', unit)
      .where('year', '=', year)
      .executeTakeFirst();
    const after = await tx
      .insertInto('decisions.convention_summary')
      .values({ unit_id: unit, year, ...kept })
      .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doUpdateSet(kept))
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit, table: 'decisions.convention_summary', row: `${unit}:${year}`, before: before ?? null, after });
    return ok(null);
  },
});
