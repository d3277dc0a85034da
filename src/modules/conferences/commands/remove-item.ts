import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockItem } from '../steps/lock-item.ts';

/** Takes an item off the agenda, as long as nothing hangs on it: parts, documents, papers, or anything that happened in the meeting. */
export const removeItem = command({
  name: 'conferences.remove-item',
  input: z.object({ conference: id('conferences.conference'), item: id('conferences.agenda_item') }),
  load: (tx, asked, today) => lockItem(tx, asked, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row, item }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const { rows } = await sql`
      delete from conferences.agenda_item i where i.id = ${item.id}
        and not exists (select from conferences.agenda_item b where b.above_id = i.id)
        and not exists (select from conferences.document d where d.item_id = i.id)
        and not exists (select from conferences.paper p where p.item_id = i.id)
        and not exists (select from conferences.meeting_event e where e.conference_id = ${row.id}
          and e.kind like 'item.%' and e.payload ->> 'item' = i.id::text)
      returning i.id`.execute(tx);
    if (rows.length === 0) return refuse('conferences.agenda.in-use');
    await record({ unit: row.unit_id, table: 'conferences.agenda_item', row: item.id, before: item, after: null });
    return ok({ conference: row.id });
  },
});
