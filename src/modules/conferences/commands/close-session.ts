import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The meeting ends (bế mạc). What was missed is entered afterwards by the secretary; conclusions follow in their own time. */
export const closeSession = command({
  name: 'conferences.close-session',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { rev }) => {
    const closed = await happen(work, entered, [{ kind: 'session.closed' }], { rev, unless: COURSE });
    if (!closed.ok) return closed;
    await work.tx
      .updateTable('conferences.conference')
      .set({ state: 'closed' })
      .where('id', '=', entered.locked.conference)
      .where('state', '=', 'open')
      .execute();
    return closed;
  },
});
