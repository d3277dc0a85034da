import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The meeting rests (giải lao): the clock of whoever speaks stands still. */
export const pauseSession = command({
  name: 'conferences.pause-session',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: (work, entered, { rev }) => happen(work, entered, [{ kind: 'session.paused' }], { rev, unless: COURSE }),
});
