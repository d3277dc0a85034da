import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { wholeNumber } from '#kernel/fields.ts';
import { mayPreside } from '../policy.ts';
import { SPEAKER } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** Whoever speaks gets more time. */
export const extendFloor = command({
  name: 'conferences.extend-floor',
  input: z.object({ ...hallInput, minutes: wholeNumber(1, 60) }),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: (work, entered, { minutes, rev }) =>
    happen(work, entered, [{ kind: 'floor.extended', seconds: minutes * 60 }], { rev, unless: SPEAKER }),
});
