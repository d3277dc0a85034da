import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockConference } from '../steps/lock-conference.ts';

/** Keeps the report as somebody wrote it; it is public only once it was published, and a change after that is public at once. */
export const keepPressReport = command({
  name: 'conferences.keep-press-report',
  input: z.object({ conference: id('conferences.conference'), title: text(300), body: text(30_000) }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, because, record }, { row }, { title, body }) => {
    if (because.kind !== 'post') return refuse('conferences.work.gone');
    const before = await tx
      .selectFrom('conferences.press_report')
      .selectAll()
      .where('conference_id', '=', row.id)
      .executeTakeFirst();
    const after = {
      conference_id: row.id,
      title,
      body,
      kept_by: because.holding.id,
      kept_at: now,
      published_at: before?.published_at ?? null,
    };
    await tx
      .insertInto('conferences.press_report')
      .values(after)
      .onConflict((conflict) =>
        conflict.column('conference_id').doUpdateSet({ title, body, kept_by: because.holding.id, kept_at: now }),
      )
      .execute();
    await record({ unit: row.unit_id, table: 'conferences.press_report', row: row.id, before: before ?? null, after });
    return ok({ conference: row.id });
  },
});
