import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { fold } from '#kernel/fold.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepPerson } from '../policy.ts';
import { loadPerson } from './load-person.ts';
import { personFields } from './person-fields.ts';

/** Corrects a person's name, mail or telephone. */
export const changePerson = command({
  name: 'org.change-person',
  input: z.object({ person: id('org.person'), ...personFields }),
  load: (tx, input, today) => loadPerson(tx, input.person, today),
  may: mayKeepPerson,
  run: async ({ tx, record }, { row, home }, { name, email, phone }) => {
    const change = { name, folded: fold(name), email, phone };
    await tx.updateTable('org.person').set(change).where('id', '=', row.id).execute();
    await record({ unit: home.unit, table: 'org.person', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id });
  },
});
