import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { isBeforeEnd, lockConference } from '../steps/lock-conference.ts';

/** Gives every delegate without a vote one, or takes all votes, in one act (quyền biểu quyết); guests, observers and press never have any. */
export const grantVotes = command({
  name: 'conferences.grant-votes',
  input: z.object({ conference: id('conferences.conference'), votes: choice(['one', 'none']) }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, { votes }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const changed = await tx
      .updateTable('conferences.delegate')
      .set({ weight: votes === 'one' ? 1 : 0 })
      .where('conference_id', '=', row.id)
      .where('kind', '=', 'delegate')
      .where('weight', votes === 'one' ? '=' : '>', 0)
      .executeTakeFirst();
    const after = { conference_id: row.id, votes, changed: Number(changed.numUpdatedRows) };
    await record({ unit: row.unit_id, table: 'conferences.delegate', row: row.id, before: null, after });
    return ok({ conference: row.id });
  },
});
