import { z } from 'zod';
import { anyOf } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { id, optionalDay, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord, mayRunSite } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

export type ChangeProposalRefusal = 'conferences.proposal.is-answered' | 'conferences.proposal.over';

/** Mends what a hall proposed, by the hall itself or the secretariat, until somebody has answered it. */
export const changeProposal = command({
  name: 'conferences.change-proposal',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    proposal: id('conferences.proposal'),
    text: text(2000),
    asked: text(300),
    dueOn: optionalDay(),
  }),
  load: async (tx, typed, today) => {
    const ground = await meetingGround(tx, typed, today);
    const row = ground === null ? undefined : await lockProposal(tx, typed);
    return ground === null || row === undefined ? null : { ...ground, row };
  },
  may: (actor, ground) => {
    const standing = standingAs(ground, actor);
    return anyOf(mayRecord(standing), mayRunSite(standing, ground.row.site_id));
  },
  run: async (
    { tx, record },
    { conference, row },
    { text: words, asked, dueOn },
  ): Promise<Result<{ proposal: Id<'conferences.proposal'> }, ChangeProposalRefusal>> => {
    if (!['called', 'open', 'closed'].includes(conference.state)) return refuse('conferences.proposal.over');
    if (row.answered_at !== null) return refuse('conferences.proposal.is-answered');
    const after = await tx
      .updateTable('conferences.proposal')
      .set({ text: words, asked, due_on: dueOn })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.proposal', row: row.id, before: row, after });
    return ok({ proposal: row.id });
  },
});

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  readonly proposal: Id<'conferences.proposal'>;
}

/** Whoever answers it this moment is waited for. */
const lockProposal = (tx: Tx, { conference, proposal }: Asked) =>
  tx
    .selectFrom('conferences.proposal')
    .selectAll()
    .where('id', '=', proposal)
    .where('conference_id', '=', conference)
    .forUpdate()
    .executeTakeFirst();
