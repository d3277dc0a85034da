import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, text, wholeNumber } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { keeperField } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { lockPlan } from '../steps/load-plan.ts';
import { openDutyFor } from '../steps/open-duty.ts';

/** More lines than a plan of a year has. */
const MOST = 500;

/** The plan was adopted and signed (ban hành kế hoạch công khai, Article 14): each of its lines becomes a duty. */
export const adoptPlan = command({
  name: 'publicity.adopt-plan',
  input: z.object({
    keeper: keeperField(),
    year: wholeNumber(2000, 2199),
    documentNo: text(100),
    adoptedOn: day(),
    file: optionalUpload(['document', 'image']),
  }),
  load: lockPlan,
  may: mayPrepare,
  run: async ({ tx, record, now, today }, subject, input) => {
    const { plan, unit } = subject;
    if (plan === null) return refuse('publicity.plan.empty');
    if (plan.adopted_on !== null) return refuse('publicity.plan.adopted');
    if (input.adoptedOn > today) return refuse('publicity.plan.in-future');
    const items = await tx
      .selectFrom('publicity.plan_item')
      .selectAll()
      .where('plan_id', '=', plan.id)
      .orderBy('expected_on')
      .limit(MOST)
      .execute();
    if (items.length === 0) return refuse('publicity.plan.empty');
    for (const { id, item, title, expected_on, responsible_holding, channels } of items) {
      // Nothing is held against a unit for the time before its register.
      if (subject.register !== null && expected_on < subject.register.startsOn) continue;
      const asked = { item, title, aroseOn: expected_on, responsible: responsible_holding, planItem: id, forms: channels };
      const opened = await openDutyFor(tx, subject, asked, now);
      if (!opened.ok) return opened;
    }
    const adopted = {
      document_no: input.documentNo,
      adopted_on: input.adoptedOn,
      file_id: input.file === null ? null : await keepFile(tx, input.file),
    };
    await tx.updateTable('publicity.plan').set(adopted).where('id', '=', plan.id).execute();
    await record({ unit: unit.id, table: 'publicity.plan', row: plan.id, before: plan, after: { ...plan, ...adopted } });
    return ok<{ id: Id<'publicity.plan'> }>({ id: plan.id });
  },
});
