import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { documentFields, embargoOf } from '../document-fields.ts';
import { mayKeepAt } from '../policy.ts';
import { MOST_DOCUMENTS } from '../queries/list-documents.ts';
import { announceRelease } from '../steps/announce-release.ts';
import { itemOf } from '../steps/item-of.ts';
import { lockConference } from '../steps/lock-conference.ts';

/** Puts a document before the participants or the public, at once or from a moment on (tài liệu, cấm công bố trước giờ). */
export const addDocument = command({
  name: 'conferences.add-document',
  input: z.object({
    conference: id('conferences.conference'),
    ...documentFields,
    file: upload(['document', 'image', 'text']),
  }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, record }, { row }, input) => {
    if (input.embargoOn === null && input.embargoAt !== null) return refuse('conferences.documents.embargo-day');
    if (!(await itemOf(tx, row.id, input.item))) return refuse('conferences.work.gone');
    const last = await tx
      .selectFrom('conferences.document')
      .select((eb) => [eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('no'), eb.fn.countAll<number>().as('count')])
      .where('conference_id', '=', row.id)
      .executeTakeFirstOrThrow();
    if (last.count >= MOST_DOCUMENTS || last.no >= 1000) return refuse('conferences.documents.full');
    const after = {
      id: newId<'conferences.document'>(),
      conference_id: row.id,
      item_id: input.item,
      no: last.no + 1,
      title: input.title,
      audience: input.audience,
      embargo_until: embargoOf(input),
      file_id: await keepFile(tx, input.file),
      added_at: now,
    };
    await tx.insertInto('conferences.document').values(after).execute();
    await announceRelease(tx, after, now);
    await record({ unit: row.unit_id, table: 'conferences.document', row: after.id, before: null, after });
    return ok({ conference: row.id });
  },
});
