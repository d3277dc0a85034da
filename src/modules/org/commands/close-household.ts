import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { addDays } from '#kernel/day.ts';
import { day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { loadHousehold } from './load-household.ts';

/** Ends a household in its village with a last day (hộ chuyển đi, nhập hộ): it counts no more from the next day on. */
export const closeHousehold = command({
  name: 'org.close-household',
  input: z.object({ household: id('org.household'), last: day() }),
  load: (tx, input, today) => loadHousehold(tx, input.household, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async ({ tx, record }, { row, place }, { last }) => {
    const end = addDays(last, 1);
    if (last < row.valid_from) return refuse('org.household.closes-before-it-began');
    if (row.valid_to !== null && row.valid_to <= end) return refuse('org.household.closed-already');
    await tx.updateTable('org.household').set({ valid_to: end }).where('id', '=', row.id).execute();
    await record({ unit: place.unit, table: 'org.household', row: row.id, before: row, after: { ...row, valid_to: end } });
    return ok({ village: row.village_id });
  },
});
