import { z } from 'zod';
import { allOf } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation, mayKeepPerson } from '../policy.ts';
import { placeOf } from '../queries/place-of.ts';
import { loadPerson } from './load-person.ts';

/** Hands a person's record to another unit (chuyển đơn vị quản lý hồ sơ), as when somebody changes communes. */
export const movePerson = command({
  name: 'org.move-person',
  input: z.object({ person: id('org.person'), unit: id('org.unit') }),
  load: async (tx, input, today) => {
    const [person, to] = [await loadPerson(tx, input.person, today), await placeOf(tx, input.unit, today)];
    return person && to && { person, to };
  },
  may: (actor, { person, to }) => allOf(mayKeepPerson(actor, person), mayKeepOrganisation(actor, to)),
  run: async ({ tx, record }, { person: { row }, to }) => {
    const after = { ...row, unit_id: to.unit };
    await tx.updateTable('org.person').set({ unit_id: to.unit }).where('id', '=', row.id).execute();
    await record({ unit: row.unit_id, table: 'org.person', row: row.id, before: row, after });
    if (to.unit !== row.unit_id) await record({ unit: to.unit, table: 'org.person', row: row.id, before: row, after });
    return ok({ id: row.id });
  },
});
