import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { loadBody } from './load-body.ts';
import { refusedBy } from './refused-by.ts';

/** Corrects the name of a body. A body that became another one is closed and the new one founded instead. */
export const renameBody = command({
  name: 'org.rename-body',
  input: z.object({ body: id('org.body'), name: text(200) }),
  load: (tx, input, today) => loadBody(tx, input.body, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async ({ tx, record }, { row, place }, { name }) => {
    const twin = await refusedBy({ one_body_a_name: 'org.body.name-taken' }, () =>
      tx.updateTable('org.body').set({ name }).where('id', '=', row.id).execute(),
    );
    if (twin) return twin;
    await record({ unit: place.unit, table: 'org.body', row: row.id, before: row, after: { ...row, name } });
    return ok({ id: row.id });
  },
});
