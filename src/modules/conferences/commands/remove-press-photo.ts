import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { dropFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockConference } from '../steps/lock-conference.ts';

/** Takes a photo out, file and all: the wrong one, or somebody in it who does not wish to be shown. */
export const removePressPhoto = command({
  name: 'conferences.remove-press-photo',
  input: z.object({ conference: id('conferences.conference'), photo: id('conferences.press_photo') }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, { photo }) => {
    const before = await tx
      .deleteFrom('conferences.press_photo')
      .where('id', '=', photo)
      .where('conference_id', '=', row.id)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.work.gone');
    await dropFile(tx, before.file_id);
    await record({ unit: row.unit_id, table: 'conferences.press_photo', row: photo, before, after: null });
    return ok({ conference: row.id });
  },
});
