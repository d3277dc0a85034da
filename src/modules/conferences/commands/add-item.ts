import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalId } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { itemColumns, itemFields } from '../agenda-fields.ts';
import { mayKeepAt } from '../policy.ts';
import { listAgenda, MOST_ITEMS } from '../queries/list-agenda.ts';
import { depthBelow, MOST_DEPTH } from '../rules/agenda.ts';
import { isBeforeEnd, lockConference } from '../steps/lock-conference.ts';

/** Puts an item at the end of the agenda, or at the end of those below another. */
export const addItem = command({
  name: 'conferences.add-item',
  input: z.object({ conference: id('conferences.conference'), above: optionalId('conferences.agenda_item'), ...itemFields }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const items = await listAgenda(tx, row.id);
    if (items.length >= MOST_ITEMS) return refuse('conferences.agenda.full');
    if (input.above !== null && !items.some(({ id: one }) => one === input.above)) return refuse('conferences.work.gone');
    if (depthBelow(items, input.above) >= MOST_DEPTH) return refuse('conferences.agenda.too-deep');
    const siblings = items.filter(({ above }) => above === input.above);
    const after = {
      id: newId<'conferences.agenda_item'>(),
      conference_id: row.id,
      above_id: input.above,
      place: Math.max(0, ...siblings.map(({ place }) => place)) + 1,
      ...itemColumns(input, row.starts_at),
    };
    await tx.insertInto('conferences.agenda_item').values(after).execute();
    await record({ unit: row.unit_id, table: 'conferences.agenda_item', row: after.id, before: null, after });
    return ok({ conference: row.id });
  },
});
