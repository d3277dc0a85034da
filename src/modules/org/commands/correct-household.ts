import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { loadHousehold } from './load-household.ts';
import { refusedBy } from './refused-by.ts';

/** Corrects the code or the house of a household. The correction stays on the record of acts. */
export const correctHousehold = command({
  name: 'org.correct-household',
  input: z.object({ household: id('org.household'), code: text(30), address: text(200) }),
  load: (tx, input, today) => loadHousehold(tx, input.household, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async ({ tx, record }, { row, place }, { code, address }) => {
    const twin = await refusedBy({ one_household_a_code: 'org.household.code-taken' }, () =>
      tx.updateTable('org.household').set({ code, address }).where('id', '=', row.id).execute(),
    );
    if (twin) return twin;
    await record({ unit: place.unit, table: 'org.household', row: row.id, before: row, after: { ...row, code, address } });
    return ok({ village: row.village_id });
  },
});
