import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';
import { itemIn } from '../steps/in-conference.ts';

/** An item is put off; it may be opened later. */
export const postponeItem = command({
  name: 'conferences.postpone-item',
  input: z.object({ ...hallInput, item: id('conferences.agenda_item') }),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { item, rev }) =>
    (await itemIn(work.tx, entered.locked.conference, item))
      ? happen(work, entered, [{ kind: 'item.postponed', item }], { rev, unless: COURSE })
      : refuse('not-found'),
});
