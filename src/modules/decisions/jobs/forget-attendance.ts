import { dayOf } from '#kernel/day.ts';
import { task } from '#kernel/module.ts';

const BATCH = 5_000;
const KEEP_DAYS = 365;

/**
 * Every night: names of representatives are forgotten a year after the meeting. How many came is in the result; who came is nobody's
 * business any more. Challenges that were answered lose their words and contact after the same time.
 */
export const forgetAttendance = task(
  'decisions.forget-attendance',
  async (room) => {
    const before = room.now().subtract({ hours: KEEP_DAYS * 24 });
    const old = await room.db
      .selectFrom('decisions.attendance as a')
      .innerJoin('decisions.meeting as m', 'm.id', 'a.meeting_id')
      .select('a.meeting_id')
      .distinct()
      .where('m.starts_at', '<', before)
      .where('a.representative', 'is not', null)
      .limit(BATCH)
      .execute();
    const meetings = old.map(({ meeting_id: id }) => id);
    if (meetings.length > 0)
      await room.db
        .updateTable('decisions.attendance')
        .set({ representative: null })
        .where('meeting_id', 'in', meetings)
        .execute();
    await room.db
      .deleteFrom('decisions.invitation')
      .where('meeting_id', 'in', (eb) => eb.selectFrom('decisions.meeting').select('id').where('starts_at', '<', before))
      .execute();
    await room.db
      .updateTable('decisions.challenge')
      .set({ words: null, contact: null, erased_on: dayOf(room.now()) })
      .where('answered_on', '<', dayOf(before))
      .where('erased_on', 'is', null)
      .execute();
  },
  '40 18 * * *',
);
