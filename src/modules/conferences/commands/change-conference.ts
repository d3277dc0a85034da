import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { conferenceColumns, conferenceFields, whyNotFit } from '../conference-fields.ts';
import { mayKeepAt } from '../policy.ts';
import { convenerOf, keepCoConveners } from '../steps/conveners.ts';
import { isOpenForWork, lockConference } from '../steps/lock-conference.ts';

/** Changes what was written down about a conference; after the summons another one has to be sent. */
export const changeConference = command({
  name: 'conferences.change-conference',
  input: z.object({ conference: id('conferences.conference'), ...conferenceFields }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, input) => {
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    const wrong = whyNotFit(input);
    if (wrong !== null) return refuse(wrong);
    const convener = await convenerOf(tx, input, { unit: row.unit_id, on: row.sites_day });
    if (!convener.ok) return convener;
    const after = { ...row, ...convener.value, ...conferenceColumns(input) };
    await tx
      .updateTable('conferences.conference')
      .set({ ...convener.value, ...conferenceColumns(input) })
      .where('id', '=', row.id)
      .execute();
    await tx
      .updateTable('conferences.site')
      .set({ hall: input.place })
      .where('conference_id', '=', row.id)
      .where('role', '=', 'main')
      .execute();
    await keepCoConveners(tx, row.id, input.coConveners, row.unit_id);
    await record({ unit: row.unit_id, table: 'conferences.conference', row: row.id, before: row, after });
    return ok({ id: row.id });
  },
});
