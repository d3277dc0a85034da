import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import { endRecording } from '../steps/end-recording.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The meeting ends (bế mạc), and with it a recording: nobody is recorded who believes that it is over. What was missed is entered afterwards by the secretary; conclusions follow in their own time. */
export const closeSession = command({
  name: 'conferences.close-session',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { rev }) => {
    const stops = entered.locked.state.recording ? [{ kind: 'recording.stopped' } as const] : [];
    const closed = await happen(work, entered, [...stops, { kind: 'session.closed' }], { rev, unless: COURSE });
    if (!closed.ok) return closed;
    await endRecording(work, entered.locked.conference);
    await work.tx
      .updateTable('conferences.conference')
      .set({ state: 'closed' })
      .where('id', '=', entered.locked.conference)
      .where('state', '=', 'open')
      .execute();
    return closed;
  },
});
