import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, optionalId, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { keeperField, optionalPublicText, publicText } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { findKeeper } from '../queries/find-keeper.ts';
import { isHeldAt } from '../steps/check-responsible.ts';
import { openDutyFor } from '../steps/open-duty.ts';

/** A decision was made or a document signed: from its day the time to publish runs (Article 12(2)). */
export const openDuty = command({
  name: 'publicity.open-duty',
  input: z.object({
    keeper: keeperField(),
    item: text(60),
    title: publicText(300),
    documentNo: optionalPublicText(100),
    aroseOn: day(),
    responsible: optionalId('org.holding'),
  }),
  load: (tx, input, today) => findKeeper(tx, input.keeper, today),
  may: mayPrepare,
  run: async ({ tx, record, now, today }, keeper, input) => {
    if (input.aroseOn > today) return refuse('publicity.duty.in-future');
    if (!(await isHeldAt(tx, keeper.unit.id, input.responsible, today))) return refuse('publicity.responsible.unknown');
    const opened = await openDutyFor(tx, keeper, input, now);
    if (!opened.ok) return opened;
    const row = opened.value;
    await record({ unit: keeper.unit.id, table: 'publicity.publication', row: row.id, before: null, after: row });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
