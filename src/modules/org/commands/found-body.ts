import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { placeOf } from '../queries/place-of.ts';
import { BODY_KINDS } from '../rules/body-kinds.ts';
import { refusedBy } from './refused-by.ts';

/** Attaches a body to a unit from a day on (thành lập cơ quan, tổ chức tại đơn vị). */
export const foundBody = command({
  name: 'org.found-body',
  input: z.object({
    unit: id('org.unit'),
    kind: choice(BODY_KINDS),
    name: text(200),
    from: day(),
  }),
  load: (tx, input, today) => placeOf(tx, input.unit, today),
  may: mayKeepOrganisation,
  run: async ({ tx, record }, place, input) => {
    const row = {
      id: newId<'org.body'>(),
      unit_id: place.unit,
      kind: input.kind,
      name: input.name,
      valid_from: input.from,
      valid_to: null,
    };
    const twin = await refusedBy({ one_body_a_name: 'org.body.name-taken' }, () =>
      tx.insertInto('org.body').values(row).execute(),
    );
    if (twin) return twin;
    await record({ unit: place.unit, table: 'org.body', row: row.id, before: null, after: row });
    return ok<{ id: Id<'org.body'> }>({ id: row.id });
  },
});
