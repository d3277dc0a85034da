import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The message is taken off the screens. */
export const clearMessage = command({
  name: 'conferences.clear-message',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: (work, entered) => happen(work, entered, [{ kind: 'message.cleared' }]),
});
