import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockConference } from '../steps/lock-conference.ts';

/** Takes a published report back to mend it; its text stays with whoever keeps the conference. */
export const withdrawPressReport = command({
  name: 'conferences.withdraw-press-report',
  input: z.object({ conference: id('conferences.conference') }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }) => {
    const before = await tx
      .selectFrom('conferences.press_report')
      .selectAll()
      .where('conference_id', '=', row.id)
      .where('published_at', 'is not', null)
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.press.nothing');
    const after = { ...before, published_at: null };
    await tx.updateTable('conferences.press_report').set({ published_at: null }).where('conference_id', '=', row.id).execute();
    await record({ unit: row.unit_id, table: 'conferences.press_report', row: row.id, before, after });
    return ok({ conference: row.id });
  },
});
