import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { mayAskToSpeak, mayAttend } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** A wish to speak is taken back, by whoever had it or by the secretary. */
export const lowerHand = command({
  name: 'conferences.lower-hand',
  input: z.object({ ...hallInput, entry: text(60) }),
  load: enter,
  may: (actor, entered, { entry }) => {
    const standing = asActor(entered, actor);
    const wish = entered.locked.state.queue.find(({ id }) => id === entry);
    // One that is not there any more: whoever is in the meeting may know.
    return wish === undefined ? mayAttend(standing) : mayAskToSpeak(standing, wish.site, wish.delegate);
  },
  run: (work, entered, { entry }) => happen(work, entered, [{ kind: 'queue.left', entry }]),
});
