import { z } from 'zod';
import { command, type Command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append } from '../steps/append.ts';
import { lockPoll, standingAs } from '../steps/lock-poll.ts';
import { shutRoll, throwAway } from '../steps/open-box.ts';
import { onePoll, type PollKeys } from './open-poll.ts';

export type CancelRefusal = HappenRefusal | 'conferences.poll.not-open';

/** Calls an open vote off, with the reason. Ballots in a box are thrown away unread. A draft is removed instead. */
export const cancelPoll = (keys: PollKeys): Command<{ poll: Id<'conferences.poll'> }, CancelRefusal> => {
  const cancel = cancelling;
  const execute: typeof cancel = async (room, actor, raw, key) => {
    const outcome = await cancel(room, actor, raw, key);
    if (outcome.ok) await keys.destroy(outcome.value.poll);
    return outcome;
  };
  return Object.defineProperty(execute, 'name', { value: cancel.name });
};

const cancelling = command({
  name: 'conferences.cancel-poll',
  input: z.object({ ...onePoll, reason: text(500) }),
  load: (tx, typed, today) => lockPoll(tx, typed, today),
  may: (actor, ground) => mayPreside(standingAs(ground, actor)),
  run: async (
    work,
    { poll, conference, session, standing },
    { reason },
  ): Promise<Result<{ poll: Id<'conferences.poll'> }, CancelRefusal>> => {
    const { tx, now, record } = work;
    if (poll.state !== 'open' || session === null) return refuse('conferences.poll.not-open');
    const told = await append(work, session, [{ kind: 'poll.cancelled', poll: poll.id }], standing);
    if (!told.ok) return told;
    await shutRoll(tx, poll.id);
    await throwAway(tx, poll.id);
    const after = await tx
      .updateTable('conferences.poll')
      .set({ state: 'cancelled', cancelled_at: now, cancel_reason: reason, box_key: null })
      .where('id', '=', poll.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.poll', row: poll.id, before: poll, after });
    return ok({ poll: poll.id });
  },
});
