import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import type { Happening } from '../rules/session/events.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';
import { itemIn } from '../steps/in-conference.ts';

/** An item of the agenda comes before the meeting. Whoever speaks to the one before has finished. */
export const openItem = command({
  name: 'conferences.open-item',
  input: z.object({ ...hallInput, item: id('conferences.agenda_item') }),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { item, rev }) => {
    const { conference, state } = entered.locked;
    if (!(await itemIn(work.tx, conference, item))) return refuse('not-found');
    const silence: readonly Happening[] = state.floor === null ? [] : [{ kind: 'floor.ended' }];
    return happen(work, entered, [...silence, { kind: 'item.opened', item }], { rev, unless: COURSE });
  },
});
