import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalId } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { isHeldAt } from '../steps/check-responsible.ts';
import { lockPublication } from '../steps/load-publication.ts';

/** Says who is answerable, by the post held (Article 14). Pages show the title of the post, never the name. */
export const assignResponsible = command({
  name: 'publicity.assign-responsible',
  input: z.object({ publication: id('publicity.publication'), responsible: optionalId('org.holding') }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async ({ tx, record, today }, { row, state }, input) => {
    if (!isPossible('assign', state)) return refuse('publicity.state.changed');
    if (!(await isHeldAt(tx, row.unit_id, input.responsible, today))) return refuse('publicity.responsible.unknown');
    await tx
      .updateTable('publicity.publication')
      .set({ responsible_holding: input.responsible })
      .where('id', '=', row.id)
      .execute();
    const after = { ...row, responsible_holding: input.responsible };
    await record({ unit: row.unit_id, table: 'publicity.publication', row: row.id, before: row, after });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
