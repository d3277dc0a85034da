import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

/** Writes down who answered a proposal and what; in the meeting or later. A later answer takes the place of the one before. */
export const answerProposal = command({
  name: 'conferences.answer-proposal',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    proposal: id('conferences.proposal'),
    answer: text(5000),
    answeredBy: text(300),
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (
    { tx, now, record },
    { conference },
    { proposal, answer, answeredBy },
  ): Promise<Result<{ proposal: Id<'conferences.proposal'> }, 'conferences.proposal.unknown'>> => {
    const before = await tx
      .selectFrom('conferences.proposal')
      .selectAll()
      .where('id', '=', proposal)
      .where('conference_id', '=', conference.id)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.proposal.unknown');
    const after = await tx
      .updateTable('conferences.proposal')
      .set({ answer, answered_by: answeredBy, answered_at: now })
      .where('id', '=', proposal)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.proposal', row: proposal, before, after });
    return ok({ proposal });
  },
});
