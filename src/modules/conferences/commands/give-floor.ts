import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text, wholeNumber } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import { COURSE, SPEAKER } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** Whoever waits gets the floor (mời phát biểu), for so many minutes; 0: without limit. Whoever has it gives it up. */
export const giveFloor = command({
  name: 'conferences.give-floor',
  input: z.object({ ...hallInput, entry: text(60), minutes: wholeNumber(0, 120) }),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { entry: wanted, minutes, rev }) => {
    const entry = entered.locked.state.queue.find(({ id }) => id === wanted);
    const given = entry ?? entered.locked.state.floor?.entry;
    if (given?.id !== wanted) return refuse('conferences.session.not-waiting');
    const seconds = minutes === 0 ? null : minutes * 60;
    return happen(work, entered, [{ kind: 'floor.given', entry: given, seconds }], { rev, unless: [...SPEAKER, ...COURSE] });
  },
});
