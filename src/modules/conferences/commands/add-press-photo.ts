import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockConference } from '../steps/lock-conference.ts';

/** Photos in one report. */
export const MOST_PHOTOS = 20;

/** Adds a photo with its caption; what the picture says of the place it was taken at is removed on the way in. */
export const addPressPhoto = command({
  name: 'conferences.add-press-photo',
  input: z.object({
    conference: id('conferences.conference'),
    file: upload(['image']),
    caption: text(300),
  }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, { file, caption }) => {
    const { no, count } = await tx
      .selectFrom('conferences.press_photo')
      .select((eb) => [eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('no'), eb.fn.countAll<number>().as('count')])
      .where('conference_id', '=', row.id)
      .executeTakeFirstOrThrow();
    if (count >= MOST_PHOTOS || no >= 100) return refuse('conferences.press.photos-full', { most: MOST_PHOTOS });
    const after = {
      id: newId<'conferences.press_photo'>(),
      conference_id: row.id,
      no: no + 1,
      file_id: await keepFile(tx, file),
      caption,
    };
    await tx.insertInto('conferences.press_photo').values(after).execute();
    await record({ unit: row.unit_id, table: 'conferences.press_photo', row: after.id, before: null, after });
    return ok({ conference: row.id });
  },
});
