import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { lockPoll, standingAs } from '../steps/lock-poll.ts';
import { onePoll } from './open-poll.ts';

/** Takes back a vote that was drafted and never opened; one that was open is called off instead, with the reason. */
export const removePoll = command({
  name: 'conferences.remove-poll',
  input: z.object(onePoll),
  load: (tx, typed, today) => lockPoll(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async ({ tx, record }, { poll, conference }): Promise<Result<null, 'conferences.poll.not-draft'>> => {
    if (poll.state !== 'draft') return refuse('conferences.poll.not-draft');
    await tx.deleteFrom('conferences.poll_option').where('poll_id', '=', poll.id).execute();
    await tx.deleteFrom('conferences.poll').where('id', '=', poll.id).execute();
    await record({ unit: conference.unit_id, table: 'conferences.poll', row: poll.id, before: poll, after: null });
    return ok(null);
  },
});
