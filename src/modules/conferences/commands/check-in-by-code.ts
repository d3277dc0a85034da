import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { readSeatCode, seatCodeHash } from '../rules/seat-code.ts';
import { atSite, isAttendanceOpen, mayTakeAttendanceAt } from '../steps/at-site.ts';

const LONGEST = 300;

/** A code as typed, or the whole address a scanner read from the invitation. */
const codeIn = (typed: string): string | null => readSeatCode(typed.split('/').at(-1) ?? typed);

/** Somebody comes in with an invitation: its code finds them on the list (điểm danh bằng mã QR). */
export const checkInByCode = command({
  name: 'conferences.check-in-by-code',
  input: z.object({
    conference: id('conferences.conference'),
    site: id('conferences.site'),
    seat: z.string().nullable(),
    code: text(LONGEST),
  }),
  load: (tx, asked, today) => atSite(tx, asked, today),
  may: mayTakeAttendanceAt,
  run: async ({ tx, room, now, record }, { row, site }, { code: typed }) => {
    if (!isAttendanceOpen(row)) return refuse('conferences.attend.not-now');
    const code = codeIn(typed);
    if (code === null) return refuse('conferences.attend.no-code');
    const found = await tx
      .selectFrom('conferences.delegate as d')
      .innerJoin('conferences.site as s', 's.id', 'd.site_id')
      .select(['d.id', 'd.site_id', 'd.presence', 'd.no', 's.name as siteName'])
      .where('d.code_hash', '=', seatCodeHash(room.secret, code))
      .where('d.conference_id', '=', row.id)
      .forUpdate('d')
      .executeTakeFirst();
    if (found === undefined) return refuse('conferences.attend.no-code');
    if (found.site_id !== site.id) return refuse('conferences.attend.other-site', { site: found.siteName });
    if (found.presence === 'present') return refuse('conferences.attend.already', { no: found.no });
    await tx
      .updateTable('conferences.delegate')
      .set({ presence: 'present', presence_way: 'code', presence_at: now, absence_reason: null })
      .where('id', '=', found.id)
      .execute();
    const after = { conference_id: row.id, site_id: site.id, presence: 'present', presence_way: 'code' };
    await record({
      unit: row.unit_id,
      table: 'conferences.delegate',
      row: found.id,
      before: { presence: found.presence },
      after,
    });
    return ok({ conference: row.id, site: site.id, delegate: found.id });
  },
});
