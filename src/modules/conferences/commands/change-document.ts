import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { documentFields, embargoOf } from '../document-fields.ts';
import { mayKeepAt } from '../policy.ts';
import { announceRelease } from '../steps/announce-release.ts';
import { itemOf } from '../steps/item-of.ts';
import { lockDocument } from '../steps/lock-document.ts';

/** Changes title, item, readers and embargo of a document; the file itself is replaced by removing it and adding another. */
export const changeDocument = command({
  name: 'conferences.change-document',
  input: z.object({ conference: id('conferences.conference'), document: id('conferences.document'), ...documentFields }),
  load: (tx, asked, today) => lockDocument(tx, asked, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, record }, { row, document }, input) => {
    if (input.embargoOn === null && input.embargoAt !== null) return refuse('conferences.documents.embargo-day');
    if (!(await itemOf(tx, row.id, input.item))) return refuse('conferences.work.gone');
    const set = { title: input.title, item_id: input.item, audience: input.audience, embargo_until: embargoOf(input) };
    await tx.updateTable('conferences.document').set(set).where('id', '=', document.id).execute();
    const after = { ...document, ...set };
    await announceRelease(tx, after, now);
    await record({ unit: row.unit_id, table: 'conferences.document', row: document.id, before: document, after });
    return ok({ conference: row.id });
  },
});
