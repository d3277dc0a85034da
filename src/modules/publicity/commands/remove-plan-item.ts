import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { keeperField } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { lockPlan } from '../steps/load-plan.ts';

/** Strikes a line out of a plan that is still a draft. After adoption the duty itself is withdrawn, with its reason. */
export const removePlanItem = command({
  name: 'publicity.remove-plan-item',
  input: z.object({ keeper: keeperField(), year: wholeNumber(2000, 2199), planItem: id('publicity.plan_item') }),
  load: lockPlan,
  may: mayPrepare,
  run: async ({ tx, record }, { plan, unit }, input) => {
    if (plan === null) return refuse('publicity.plan.item-unknown');
    if (plan.adopted_on !== null) return refuse('publicity.plan.adopted');
    const before = await tx
      .deleteFrom('publicity.plan_item')
      .where('id', '=', input.planItem)
      .where('plan_id', '=', plan.id)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('publicity.plan.item-unknown');
    await record({ unit: unit.id, table: 'publicity.plan_item', row: before.id, before, after: null });
    return ok<{ id: Id<'publicity.plan'> }>({ id: plan.id });
  },
});
