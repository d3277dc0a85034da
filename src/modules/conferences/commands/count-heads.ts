import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, ticked, wholeNumber } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { atSite, isAttendanceOpen, mayTakeAttendanceAt } from '../steps/at-site.ts';

const MOST = 100_000;

/** Writes down how many sit in a hall (đếm đầu người); the last count holds. Entered afterwards, the site is marked as outside the net. */
export const countHeads = command({
  name: 'conferences.count-heads',
  input: z.object({
    conference: id('conferences.conference'),
    site: id('conferences.site'),
    seat: z.string().nullable(),
    present: wholeNumber(0, MOST),
    afterwards: ticked(),
  }),
  load: (tx, asked, today) => atSite(tx, asked, today),
  may: mayTakeAttendanceAt,
  run: async ({ tx, now, record }, { row, site }, { present, afterwards }) => {
    if (!isAttendanceOpen(row)) return refuse('conferences.attend.not-now');
    const late = afterwards || row.state === 'closed';
    const after = { id: newId<'conferences.head_count'>(), site_id: site.id, present, at: now, afterwards: late };
    await tx.insertInto('conferences.head_count').values(after).execute();
    if (late) await tx.updateTable('conferences.site').set({ outside_net: true }).where('id', '=', site.id).execute();
    await record({ unit: row.unit_id, table: 'conferences.head_count', row: after.id, before: null, after });
    return ok({ conference: row.id, site: site.id });
  },
});
