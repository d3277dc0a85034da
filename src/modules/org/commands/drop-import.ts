import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { dropFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { loadImport } from './load-import.ts';

/** Throws a list away without carrying it out. */
export const dropImport = command({
  name: 'org.drop-import',
  input: z.object({ import: id('org.import') }),
  load: (tx, input, today) => loadImport(tx, input.import, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async ({ tx, record }, { row, place }) => {
    if (row.file_id === null) return refuse('org.import.gone');
    await tx.updateTable('org.import').set({ file_id: null }).where('id', '=', row.id).execute();
    await dropFile(tx, row.file_id);
    await record({ unit: place.unit, table: 'org.import', row: row.id, before: row, after: { ...row, file_id: null } });
    return ok({ unit: place.unit, kind: row.kind });
  },
});
