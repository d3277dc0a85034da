import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import type { Happening } from '../rules/session/events.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The meeting goes on after a pause, and so does whoever was speaking. */
export const resumeSession = command({
  name: 'conferences.resume-session',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: (work, entered, { rev }) => {
    const speaker: readonly Happening[] = entered.locked.state.floor === null ? [] : [{ kind: 'floor.resumed' }];
    return happen(work, entered, [{ kind: 'session.resumed' }, ...speaker], { rev, unless: COURSE });
  },
});
