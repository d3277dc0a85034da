import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { yearOf } from '#kernel/day.ts';
import { choice, day, list, optionalId, text, wholeNumber } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicationItem } from '#modules/law/index.ts';
import { keeperField, publicText } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { CHANNEL_KINDS } from '../rules/kinds.ts';
import { isHeldAt } from '../steps/check-responsible.ts';
import { lockPlan, type LockedPlan } from '../steps/load-plan.ts';
import { openDutyFor } from '../steps/open-duty.ts';

/**
 * A line of the yearly publicity plan: what, in which forms, when and by whom (Article 14). In a plan that was adopted
 * already it opens its duty at once.
 */
export const addPlanItem = command({
  name: 'publicity.add-plan-item',
  input: z.object({
    keeper: keeperField(),
    year: wholeNumber(2000, 2199),
    item: text(60),
    title: publicText(300),
    expectedOn: day(),
    channels: list(choice(CHANNEL_KINDS), CHANNEL_KINDS.length),
    responsibleHolding: optionalId('org.holding'),
    responsible: publicText(200),
  }),
  load: lockPlan,
  may: mayPrepare,
  run: async (work, subject, input) => {
    const { tx, record, now, today } = work;
    if (yearOf(input.expectedOn) !== input.year) return refuse('publicity.plan.other-year', { year: input.year });
    if (publicationItem(subject.regime, input.item, input.expectedOn) === null) return refuse('publicity.item.unknown');
    if (!(await isHeldAt(tx, subject.unit.id, input.responsibleHolding, today))) return refuse('publicity.responsible.unknown');
    const plan = subject.plan ?? (await startPlan(work, subject, input.year));
    const row = {
      id: newId<'publicity.plan_item'>(),
      plan_id: plan.id,
      item: input.item,
      title: input.title,
      expected_on: input.expectedOn,
      channels: input.channels,
      responsible_holding: input.responsibleHolding,
      responsible: input.responsible,
    };
    await tx.insertInto('publicity.plan_item').values(row).execute();
    if (plan.adopted_on !== null) {
      const asked = {
        ...input,
        aroseOn: input.expectedOn,
        responsible: input.responsibleHolding,
        planItem: row.id,
        forms: input.channels,
      };
      const opened = await openDutyFor(tx, subject, asked, now);
      if (!opened.ok) return opened;
    }
    await record({ unit: subject.unit.id, table: 'publicity.plan_item', row: row.id, before: null, after: row });
    return ok<{ id: Id<'publicity.plan'> }>({ id: plan.id });
  },
});

/** Two officers who write the first line at the same moment write into one plan. */
async function startPlan({ tx }: Work, { unit }: LockedPlan, year: number) {
  await tx
    .insertInto('publicity.plan')
    .values({ id: newId<'publicity.plan'>(), unit_id: unit.id, year, demo: unit.demo })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('publicity.plan')
    .select(['id', 'adopted_on'])
    .where('unit_id', '=', unit.id)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
