import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { isOpenForWork, lockConference } from '../steps/lock-conference.ts';

/** Takes somebody off the list of those who chair, before the meeting. */
export const removeChair = command({
  name: 'conferences.remove-chair',
  input: z.object({ conference: id('conferences.conference'), chair: id('conferences.chair') }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, { chair }) => {
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    const before = await tx
      .deleteFrom('conferences.chair')
      .where('id', '=', chair)
      .where('conference_id', '=', row.id)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.work.gone');
    await record({ unit: row.unit_id, table: 'conferences.chair', row: chair, before, after: null });
    return ok({ conference: row.id });
  },
});
