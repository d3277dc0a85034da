import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { list, id, wholeNumber } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayActAsDelegate } from '../policy.ts';
import { readChoices, type ChoiceRefusal } from '../rules/poll/choices.ts';
import { optionsOf } from '../steps/gather-votes.ts';
import { sharePoll, standingAs } from '../steps/lock-poll.ts';
import { onePoll } from './open-poll.ts';

export const voteInput = {
  ...onePoll,
  choice: list(wholeNumber(1, 30), 30),
  /** Whom the votes are for: oneself, and whoever gave a mandate. */
  voters: list(id('conferences.delegate'), 200),
};

export type VoteRefusal =
  | ChoiceRefusal
  | 'conferences.poll.not-open'
  | 'conferences.poll.no-voter-chosen'
  | 'conferences.poll.voted';

/**
 * Votes with one's name, for oneself and for whoever gave a mandate, all or none of those asked for. The first vote holds. The same
 * send twice is one vote.
 */
export const voteByName = command({
  name: 'conferences.vote-by-name',
  input: z.object(voteInput),
  load: (tx, typed, today) => sharePoll(tx, typed, today),
  may: (actor, ground) => {
    const { seat } = ground.standing;
    return seat === null || seat.delegate === null
      ? { may: false, why: 'forbidden' }
      : mayActAsDelegate(standingAs(ground, actor), seat.delegate);
  },
  run: async (
    { tx, now, record },
    { poll, conference, standing },
    { choice, voters },
  ): Promise<Result<{ poll: Id<'conferences.poll'> }, VoteRefusal>> => {
    const caster = standing.seat?.delegate;
    if (poll.state !== 'open' || poll.method !== 'named' || caster === undefined || caster === null)
      return refuse('conferences.poll.not-open');
    const choices = readChoices({ options: await optionsOf(tx, poll.id), most: poll.most_choices }, choice);
    if (!choices.ok) return choices;
    const asked = [...new Set(voters)];
    if (asked.length === 0) return refuse('conferences.poll.no-voter-chosen');
    const marked = await tx
      .updateTable('conferences.poll_voter')
      .set({ voted: true })
      .where('poll_id', '=', poll.id)
      .where('delegate_id', 'in', asked)
      .where('caster_id', '=', caster)
      .where('votable', '=', true)
      .where('voted', '=', false)
      .returning('delegate_id')
      .execute();
    if (marked.length !== asked.length) return refuse('conferences.poll.voted');
    const rows = marked.map(({ delegate_id }) => ({ poll_id: poll.id, delegate_id, choices: [...choices.value], at: now }));
    await tx.insertInto('conferences.named_vote').values(rows).execute();
    for (const row of rows) {
      const after = { ...row, at: now.toString() };
      await record({
        unit: conference.unit_id,
        table: 'conferences.named_vote',
        row: `${row.poll_id}:${row.delegate_id}`,
        before: null,
        after,
      });
    }
    return ok({ poll: poll.id });
  },
});
