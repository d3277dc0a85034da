import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayPreside } from '../policy.ts';
import { COURSE } from '../rules/session/conflicts.ts';
import { acceptedPapers } from '../steps/accepted-papers.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The meeting begins (khai mạc). Papers that were accepted before wait for the floor in their order. */
export const openSession = command({
  name: 'conferences.open-session',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { rev }) => {
    const { conference, state } = entered.locked;
    const papers = await acceptedPapers(work, conference);
    const waiting = papers.filter(({ paper }) => !state.queue.some((entry) => entry.paper === paper));
    const whats = [{ kind: 'session.opened' } as const, ...waiting.map((entry) => ({ kind: 'queue.joined', entry }) as const)];
    const opened = await happen(work, entered, whats, { rev, unless: COURSE });
    if (!opened.ok) return opened;
    await work.tx
      .updateTable('conferences.conference')
      .set({ state: 'open' })
      .where('id', '=', conference)
      .where('state', '=', 'called')
      .execute();
    return opened;
  },
});
