import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { dropFile } from '#kernel/files/keep.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { planImport } from '../queries/plan-import.ts';
import { unitNames } from '../queries/unit-names.ts';
import { lockAllUnits } from './lock-units.ts';
import { loadImport } from './load-import.ts';
import { refusedBy } from './refused-by.ts';
import { writeImport, type Written } from './write-import.ts';

const MEANWHILE = 'org.import.changed-meanwhile';

/** Carries out a list that was looked at: all of it in one transaction, or nothing. The file goes with it. */
export const carryOutImport = command({
  name: 'org.carry-out-import',
  input: z.object({ import: id('org.import') }),
  load: (tx, input, today) => loadImport(tx, input.import, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async (work, { row, place, name }) => {
    const { tx, room, record, now, today } = work;
    if (row.done_at !== null) return refuse('org.import.done-already');
    const unit = (await unitNames(tx, [row.unit_id], today)).get(row.unit_id);
    if (row.file_id === null || unit === undefined) return refuse('org.import.gone');
    if (row.kind === 'changes') await lockAllUnits(tx);
    const planned = await planImport(tx, room.files, row, { unit, day: row.day, today });
    if (!planned.ok || planned.value.plan.errors.length > 0) return refuse('org.import.has-errors');
    let written: Written = { created: 0, changed: 0 };
    const clash = await refusedBy(
      {
        one_body_a_name: MEANWHILE,
        one_post_at_a_time: MEANWHILE,
        one_household_a_code: MEANWHILE,
        one_sibling_a_slug: MEANWHILE,
        one_unit_a_code: MEANWHILE,
      },
      async () => {
        written = await writeImport(work, planned.value, { unit: row.unit_id, day: row.day, list: name });
      },
    );
    if (clash) return clash;
    const change = { ...written, done_at: now, file_id: null };
    await tx.updateTable('org.import').set(change).where('id', '=', row.id).execute();
    await dropFile(tx, row.file_id);
    await record({ unit: place.unit, table: 'org.import', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id });
  },
});
