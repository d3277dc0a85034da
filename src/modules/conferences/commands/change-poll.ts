import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { lockPoll, standingAs } from '../steps/lock-poll.ts';
import { checkDraft, draftFields, isItemOf, rowOfDraft, writeOptions } from '../steps/poll-draft.ts';
import { onePoll } from './open-poll.ts';

export type ChangePollRefusal = 'conferences.poll.not-draft' | 'conferences.poll.unknown-item';

/** Mends a vote before it opens: question, options, method, rule. Once it is open nothing of it changes. */
export const changePoll = command({
  name: 'conferences.change-poll',
  input: z.object({ ...onePoll, ...draftFields }).superRefine(checkDraft),
  load: (tx, typed, today) => lockPoll(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (work, { poll, conference }, typed): Promise<Result<{ poll: Id<'conferences.poll'> }, ChangePollRefusal>> => {
    const { tx, record } = work;
    if (poll.state !== 'draft') return refuse('conferences.poll.not-draft');
    if (!(await isItemOf(work, conference.id, typed.item))) return refuse('conferences.poll.unknown-item');
    const after = await tx
      .updateTable('conferences.poll')
      .set(rowOfDraft(typed))
      .where('id', '=', poll.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeOptions(work, poll.id, typed);
    await record({ unit: conference.unit_id, table: 'conferences.poll', row: poll.id, before: poll, after });
    return ok({ poll: poll.id });
  },
});
