import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { villagePlace } from './load-household.ts';
import { refusedBy } from './refused-by.ts';

/** Adds a household (hộ gia đình), the voting unit of Law 10/2022/QH15, to its village: a code and a house, never a person. */
export const addHousehold = command({
  name: 'org.add-household',
  input: z.object({ unit: id('org.unit'), code: text(30), address: text(200), from: day() }),
  load: (tx, input, today) => villagePlace(tx, input.unit, today),
  may: mayKeepOrganisation,
  run: async ({ tx, record }, place, { code, address, from }) => {
    const row = { id: newId<'org.household'>(), village_id: place.unit, code, address, valid_from: from, valid_to: null };
    const twin = await refusedBy({ one_household_a_code: 'org.household.code-taken' }, () =>
      tx.insertInto('org.household').values(row).execute(),
    );
    if (twin) return twin;
    await record({ unit: place.unit, table: 'org.household', row: row.id, before: null, after: row });
    return ok<{ id: Id<'org.household'> }>({ id: row.id });
  },
});
