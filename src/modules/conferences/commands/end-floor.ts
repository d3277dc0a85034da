import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { SPEAKER } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** Whoever speaks has finished, or the chair thanks them. */
export const endFloor = command({
  name: 'conferences.end-floor',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: (work, entered, { rev }) => happen(work, entered, [{ kind: 'floor.ended' }], { rev, unless: SPEAKER }),
});
