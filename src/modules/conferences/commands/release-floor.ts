import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { SPEAKER } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The clock of whoever speaks runs on. */
export const releaseFloor = command({
  name: 'conferences.release-floor',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: (work, entered, { rev }) => happen(work, entered, [{ kind: 'floor.resumed' }], { rev, unless: SPEAKER }),
});
