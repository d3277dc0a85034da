import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockDelegate } from '../steps/lock-delegate.ts';
import { mayPrepareLocked } from '../steps/lock-site.ts';

/** Takes somebody off the list who has not come, reads no paper, votes for nobody and sits nowhere. */
export const removeDelegate = command({
  name: 'conferences.remove-delegate',
  input: z.object({ delegate: id('conferences.delegate') }),
  load: (tx, { delegate }, today) => lockDelegate(tx, delegate, today),
  may: mayPrepareLocked,
  run: async ({ tx, record }, { row, delegate }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const { rows } = await sql`
      delete from conferences.delegate d where d.id = ${delegate.id} and d.presence <> 'present'
        and not exists (select from conferences.paper p where p.delegate_id = d.id)
        and not exists (select from conferences.delegate m where m.mandate_to = d.id)
        and not exists (select from conferences.seat s where s.delegate_id = d.id)
      returning d.id`.execute(tx);
    if (rows.length === 0) return refuse('conferences.delegates.in-use');
    await record({ unit: row.unit_id, table: 'conferences.delegate', row: delegate.id, before: delegate, after: null });
    return ok({ site: delegate.site_id });
  },
});
