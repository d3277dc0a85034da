import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { acceptedPapers } from '../steps/accepted-papers.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** A paper that was accepted after the opening, or is to be read again, waits for the floor. */
export const queuePaper = command({
  name: 'conferences.queue-paper',
  input: z.object({ ...hallInput, paper: id('conferences.paper') }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { paper }) => {
    const [entry] = await acceptedPapers(work, entered.locked.conference, paper);
    return entry === undefined ? refuse('not-found') : happen(work, entered, [{ kind: 'queue.joined', entry }]);
  },
});
