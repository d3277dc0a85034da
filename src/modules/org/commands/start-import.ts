import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { placeOf } from '../queries/place-of.ts';
import { IMPORT_KINDS } from '../rules/import-kinds.ts';
import { villagePlace } from './load-household.ts';

/** Takes in a list and changes nothing yet: what it would do is shown first (xem trước khi nạp). */
export const startImport = command({
  name: 'org.start-import',
  input: z.object({ unit: id('org.unit'), kind: choice(IMPORT_KINDS), day: day(), file: upload(['text']) }),
  load: (tx, { unit, kind }, today) => (kind === 'households' ? villagePlace(tx, unit, today) : placeOf(tx, unit, today)),
  may: mayKeepOrganisation,
  run: async ({ tx, record, now }, place, { kind, day, file }) => {
    const row = {
      id: newId<'org.import'>(),
      unit_id: place.unit,
      kind,
      day,
      file_id: await keepFile(tx, file),
      sha256: file.sha256,
      planned_at: now,
    };
    await tx.insertInto('org.import').values(row).execute();
    await record({ unit: place.unit, table: 'org.import', row: row.id, before: null, after: row });
    return ok<{ id: Id<'org.import'> }>({ id: row.id });
  },
});
