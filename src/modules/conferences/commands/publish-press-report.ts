import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockConference } from '../steps/lock-conference.ts';

/** Puts the report before everybody. There must be one, and the meeting must have begun: nothing is told before it happened. */
export const publishPressReport = command({
  name: 'conferences.publish-press-report',
  input: z.object({ conference: id('conferences.conference') }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, record }, { row }) => {
    if (row.state !== 'open' && row.state !== 'closed' && row.state !== 'concluded') return refuse('conferences.press.not-met');
    const before = await tx
      .selectFrom('conferences.press_report')
      .selectAll()
      .where('conference_id', '=', row.id)
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.press.nothing');
    const after = { ...before, published_at: before.published_at ?? now };
    await tx
      .updateTable('conferences.press_report')
      .set({ published_at: after.published_at })
      .where('conference_id', '=', row.id)
      .execute();
    await record({ unit: row.unit_id, table: 'conferences.press_report', row: row.id, before, after });
    return ok({ conference: row.id });
  },
});
