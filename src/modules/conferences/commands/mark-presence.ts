import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, list, optionalText } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { atSite, isAttendanceOpen, mayTakeAttendanceAt } from '../steps/at-site.ts';

export const PRESENCES = ['present', 'absent', 'expected'] as const;
const MOST = 200;

/** Ticks people on the list of one site: present, absent with a reason, or not known again (điểm danh theo danh sách). */
export const markPresence = command({
  name: 'conferences.mark-presence',
  input: z.object({
    conference: id('conferences.conference'),
    site: id('conferences.site'),
    seat: z.string().nullable(),
    delegates: list(id('conferences.delegate'), MOST),
    presence: choice(PRESENCES),
    reason: optionalText(300),
  }),
  load: (tx, asked, today) => atSite(tx, asked, today),
  may: mayTakeAttendanceAt,
  run: async ({ tx, now, record }, { row, site }, { delegates, presence, reason }) => {
    if (!isAttendanceOpen(row)) return refuse('conferences.attend.not-now');
    if (delegates.length === 0) return refuse('conferences.attend.nobody');
    const marked = await tx
      .updateTable('conferences.delegate')
      .set({
        presence,
        presence_way: presence === 'present' ? 'list' : null,
        presence_at: presence === 'expected' ? null : now,
        absence_reason: presence === 'absent' ? reason : null,
      })
      .where('id', 'in', delegates)
      .where('site_id', '=', site.id)
      .where((eb) => eb.or([eb('presence', '<>', presence), eb('presence', '=', 'absent')]))
      .returning('id')
      .execute();
    const after = { conference_id: row.id, site_id: site.id, presence, marked: marked.length };
    await record({ unit: row.unit_id, table: 'conferences.delegate', row: site.id, before: null, after });
    return ok({ conference: row.id, site: site.id });
  },
});
