import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import { resultOf } from '../rules/poll/result.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append } from '../steps/append.ts';
import { optionsOf, tallyOf } from '../steps/gather-votes.ts';
import { lockPoll, standingAs } from '../steps/lock-poll.ts';
import { onePoll } from './open-poll.ts';

/** Makes the result known, with the formula it follows from; from then on no count is entered any more. */
export const publishPoll = command({
  name: 'conferences.publish-poll',
  input: z.object(onePoll),
  load: (tx, typed, today) => lockPoll(tx, typed, today),
  may: (actor, ground) => mayPreside(standingAs(ground, actor)),
  run: async (
    work,
    { poll, conference, session, standing },
  ): Promise<Result<{ poll: Id<'conferences.poll'> }, HappenRefusal | 'conferences.poll.not-closed'>> => {
    const { tx, now, record } = work;
    if (poll.state !== 'closed' || session === null) return refuse('conferences.poll.not-closed');
    const options = await optionsOf(tx, poll.id);
    const share = { numerator: poll.numerator, denominator: poll.denominator, strict: poll.strict };
    const rule = { base: poll.base, share, ruleRef: poll.rule_ref };
    const result = resultOf(await tallyOf(tx, poll, options), { ...rule, shape: poll.shape, options, most: poll.most_choices });
    const told = await append(work, session, [{ kind: 'poll.published', poll: poll.id }], standing);
    if (!told.ok) return told;
    const after = await tx
      .updateTable('conferences.poll')
      .set({ state: 'published', published_at: now, result: JSON.stringify(result) })
      .where('id', '=', poll.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.poll', row: poll.id, before: poll, after });
    return ok({ poll: poll.id });
  },
});
