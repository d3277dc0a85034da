import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { SPEAKER } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The clock of whoever speaks is stopped: somebody else says a word, the line is mended. */
export const holdFloor = command({
  name: 'conferences.hold-floor',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: (work, entered, { rev }) => happen(work, entered, [{ kind: 'floor.paused' }], { rev, unless: SPEAKER }),
});
