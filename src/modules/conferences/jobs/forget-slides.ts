import { sql } from 'kysely';
import { task } from '#kernel/module.ts';
import { KEEP_SLIDES_DAYS } from '../rules/slides.ts';

const BATCH = 5_000;

/** Every night: page images of screens of conferences that are long over; the log still tells who showed something, and when. */
export const forgetSlides = task(
  'conferences.forget-slides',
  async (room) => {
    const before = room
      .now()
      .subtract({ hours: KEEP_SLIDES_DAYS * 24 })
      .toString();
    await sql`
      with gone as (
        delete from conferences.slide where id in (
          select s.id from conferences.slide s join conferences.conference c on c.id = s.conference_id
          where c.ends_at < ${before}::timestamptz and s.shown_at < ${before}::timestamptz limit ${BATCH})
        returning file_id
      ) delete from kernel.file where id in (select file_id from gone)`.execute(room.db);
  },
  '55 18 * * *',
);
