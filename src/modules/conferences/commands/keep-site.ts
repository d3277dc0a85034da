import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, optionalDay, optionalText, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { instantOn, optionalClock } from '../prepare-fields.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockSite, mayPrepareLocked } from '../steps/lock-site.ts';

export const TEST_CALLS = ['none', 'good', 'poor', 'failed'] as const;

/** Writes down what is known of one hall: where it is, who chairs there, who runs the machine, when it is tried out and how that went. */
export const keepSite = command({
  name: 'conferences.keep-site',
  input: z.object({
    site: id('conferences.site'),
    hall: optionalText(300),
    chairName: optionalText(200),
    chairTitle: optionalText(300),
    operatorName: optionalText(200),
    operatorPhone: optionalText(30),
    testOn: optionalDay(),
    testAt: optionalClock(),
    testCall: choice(TEST_CALLS),
    outsideNet: ticked(),
  }),
  load: (tx, { site }, today) => lockSite(tx, site, today),
  may: mayPrepareLocked,
  run: async ({ tx, record }, { row, site }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    if ((input.testOn === null) !== (input.testAt === null)) return refuse('conferences.site.test-incomplete');
    const set = {
      hall: input.hall,
      chair_name: input.chairName,
      chair_title: input.chairTitle,
      operator_name: input.operatorName,
      operator_phone: input.operatorPhone,
      test_call_at: input.testOn === null || input.testAt === null ? null : instantOn(input.testOn, input.testAt),
      test_call: input.testCall === 'none' ? null : input.testCall,
      outside_net: input.outsideNet,
    };
    await tx.updateTable('conferences.site').set(set).where('id', '=', site.id).execute();
    await record({ unit: row.unit_id, table: 'conferences.site', row: site.id, before: site, after: { ...site, ...set } });
    return ok({ site: site.id });
  },
});
