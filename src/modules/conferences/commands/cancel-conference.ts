import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { addJob } from '#kernel/event.ts';
import { id, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { isOpenForWork, lockConference } from '../steps/lock-conference.ts';
import { MAIL_SUMMONS } from '../steps/mail-summons.ts';

/** Calls a conference off before it is opened; whoever knows of it sees that it is off. */
export const cancelConference = command({
  name: 'conferences.cancel-conference',
  input: z.object({ conference: id('conferences.conference'), sure: ticked() }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, { sure }) => {
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    if (!sure) return refuse('conferences.cancel.not-sure');
    await tx.updateTable('conferences.conference').set({ state: 'cancelled' }).where('id', '=', row.id).execute();
    if (row.state === 'called') await addJob(tx, MAIL_SUMMONS, { conference: row.id }, { key: `${MAIL_SUMMONS}:${row.id}` });
    const after = { ...row, state: 'cancelled' };
    await record({ unit: row.unit_id, table: 'conferences.conference', row: row.id, before: row, after });
    return ok({ unit: row.unit_id });
  },
});
