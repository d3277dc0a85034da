import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, ticked } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicationItems } from '#modules/law/index.ts';
import { keeperField } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { findKeeper } from '../queries/find-keeper.ts';
import { dutyFor } from '../rules/duty.ts';
import { insertDuty } from '../steps/insert-duty.ts';

/**
 * Opens the register of a commune or body (mở sổ công khai). From that day on its duties count; what the law wants posted
 * permanently (Article 13(2)) becomes a standing duty of that day at once.
 */
export const openRegister = command({
  name: 'publicity.open-register',
  input: z.object({ keeper: keeperField(), startsOn: day(), hasWeb: ticked(), hasLoudspeaker: ticked() }),
  load: (tx, input, today) => findKeeper(tx, input.keeper, today),
  may: mayPrepare,
  run: async ({ tx, record, now }, keeper, input) => {
    const row = {
      id: newId<'publicity.register_start'>(),
      unit_id: keeper.unit.id,
      body_id: keeper.body,
      starts_on: input.startsOn,
      has_web: input.hasWeb,
      has_loudspeaker: input.hasLoudspeaker,
      demo: keeper.unit.demo,
    };
    const items = publicationItems(keeper.regime, input.startsOn);
    if (items.length === 0) return refuse('publicity.register.no-rules');
    const opened = await tx
      .insertInto('publicity.register_start')
      .values(row)
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (opened === undefined) return refuse('publicity.register.exists');
    for (const item of items) {
      const duty = dutyFor(item, input.startsOn, input);
      if (!duty.ok) return duty;
      if (!duty.value.permanent) continue;
      const shared = { unit: keeper.unit.id, body: keeper.body, regime: keeper.regime, demo: keeper.unit.demo, createdAt: now };
      await insertDuty(tx, { ...shared, item: item.key, title: item.title.vi, aroseOn: input.startsOn }, duty.value);
    }
    await record({ unit: keeper.unit.id, table: 'publicity.register_start', row: row.id, before: null, after: row });
    return ok<{ id: Id<'publicity.register_start'> }>({ id: row.id });
  },
});
