import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { itemColumns, itemFields } from '../agenda-fields.ts';
import { mayKeepAt } from '../policy.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockItem } from '../steps/lock-item.ts';

/** Changes what an item is, when it is planned and who brings it in; where it stands is changed by moving it. */
export const changeItem = command({
  name: 'conferences.change-item',
  input: z.object({ conference: id('conferences.conference'), item: id('conferences.agenda_item'), ...itemFields }),
  load: (tx, asked, today) => lockItem(tx, asked, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row, item }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const set = itemColumns(input, row.starts_at);
    await tx.updateTable('conferences.agenda_item').set(set).where('id', '=', item.id).execute();
    const after = { ...item, ...set };
    await record({ unit: row.unit_id, table: 'conferences.agenda_item', row: item.id, before: item, after });
    return ok({ conference: row.id });
  },
});
