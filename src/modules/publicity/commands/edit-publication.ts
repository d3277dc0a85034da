import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalText, ticked } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { dropFile, keepFile } from '#kernel/files/keep.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { optionalPublicText, publicText } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { foldedText } from '../steps/duty-rows.ts';
import { lockPublication, readPublication } from '../steps/load-publication.ts';

/** Prepares what will be published: title, summary, document and file. Afterwards nothing is changed but by an amendment. */
export const editPublication = command({
  name: 'publicity.edit-publication',
  input: z.object({
    publication: id('publicity.publication'),
    title: publicText(300),
    summary: optionalText(5000),
    documentNo: optionalPublicText(100),
    file: optionalUpload(['document', 'image', 'text']),
    removeFile: ticked(),
  }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async ({ tx, record }, { row, state }, input) => {
    if (!isPossible('edit', state)) return refuse('publicity.state.changed');
    const { title, documentNo } = input;
    const summary = input.summary ?? '';
    const kept = input.removeFile ? null : row.file_id;
    const file = input.file === null ? kept : await keepFile(tx, input.file);
    await tx
      .updateTable('publicity.publication')
      .set({ title, summary, document_no: documentNo, file_id: file, folded: foldedText(title, summary, documentNo) })
      .where('id', '=', row.id)
      .execute();
    if (row.file_id !== null && row.file_id !== file) await dropFile(tx, row.file_id);
    await record({
      unit: row.unit_id,
      table: 'publicity.publication',
      row: row.id,
      before: row,
      after: await readPublication(tx, row.id),
    });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
