import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { fold } from '#kernel/fold.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { placeOf } from '../queries/place-of.ts';
import { personFields } from './person-fields.ts';

/** Adds a person to those whose record a unit keeps (thêm người vào danh sách của đơn vị). No post and no right comes with it. */
export const addPerson = command({
  name: 'org.add-person',
  input: z.object({ unit: id('org.unit'), ...personFields }),
  load: (tx, input, today) => placeOf(tx, input.unit, today),
  may: mayKeepOrganisation,
  run: async ({ tx, record, now }, place, { name, email, phone }) => {
    const row = {
      id: newId<'org.person'>(),
      unit_id: place.unit,
      name,
      folded: fold(name),
      email,
      phone,
      created_at: now,
      erased_at: null,
    };
    await tx.insertInto('org.person').values(row).execute();
    await record({ unit: place.unit, table: 'org.person', row: row.id, before: null, after: row });
    return ok<{ id: Id<'org.person'> }>({ id: row.id });
  },
});
