import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { moved } from '../rules/agenda.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockItem } from '../steps/lock-item.ts';

/** Moves an item one place up or down among its siblings; at the end of the row nothing happens. */
export const moveItem = command({
  name: 'conferences.move-item',
  input: z.object({ conference: id('conferences.conference'), item: id('conferences.agenda_item'), way: choice(['up', 'down']) }),
  load: (tx, asked, today) => lockItem(tx, asked, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row, item }, { way }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const siblings = (await listAgenda(tx, row.id))
      .filter(({ above }) => above === item.above_id)
      .toSorted((a, b) => a.place - b.place || a.id.localeCompare(b.id));
    const order = moved(
      siblings.map(({ id: one }) => one),
      item.id,
      way,
    );
    if (order !== null)
      await sql`update conferences.agenda_item i set place = one.place from unnest(${[...order]}::uuid[])
        with ordinality as one (id, place) where i.id = one.id`.execute(tx);
    const after = { ...item, place: (order?.indexOf(item.id) ?? item.place - 1) + 1 };
    await record({ unit: row.unit_id, table: 'conferences.agenda_item', row: item.id, before: item, after });
    return ok({ conference: row.id });
  },
});
