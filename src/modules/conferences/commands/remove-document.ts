import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { dropFile } from '#kernel/files/keep.ts';
import { publish } from '#kernel/live/index.ts';
import { ok } from '#kernel/result.ts';
import { liveTopic } from '../live-topic.ts';
import { mayKeepAt } from '../policy.ts';
import { lockDocument } from '../steps/lock-document.ts';

/** Takes a document away with its file; that it was there stays in the record of acts. */
export const removeDocument = command({
  name: 'conferences.remove-document',
  input: z.object({ conference: id('conferences.conference'), document: id('conferences.document') }),
  load: (tx, asked, today) => lockDocument(tx, asked, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row, document }) => {
    await tx.deleteFrom('conferences.document').where('id', '=', document.id).execute();
    await dropFile(tx, document.file_id);
    await publish(tx, liveTopic(row.id), {});
    await record({ unit: row.unit_id, table: 'conferences.document', row: document.id, before: document, after: null });
    return ok({ conference: row.id });
  },
});
