import { sql } from 'kysely';
import { dayOf } from '#kernel/day.ts';
import { task } from '#kernel/module.ts';
import type { Id } from '#kernel/id.ts';
import { recordingFolder, removeRecording } from '../media/program/recording-files.ts';

const BATCH = 1_000;
const VIEW_DAYS = 365;

interface Due {
  readonly id: Id<'conferences.recording'>;
  readonly conference: Id<'conferences.conference'>;
}

/**
 * Every night: recordings whose last day is over are deleted, as everybody was told who is on them; and who opened one is forgotten after
 * a year. The files go first, so that a night that breaks off is made up for by the next.
 */
export const deleteRecordingsIn = (dataDir: string) =>
  task(
    'conferences.delete-recordings',
    async (room) => {
      const now = room.now();
      const { rows } = await sql<Due>`
        select id, conference_id as conference from conferences.recording
        where deleted_at is null and delete_on < ${dayOf(now)}::date order by delete_on limit ${BATCH}`.execute(room.db);
      for (const { id, conference } of rows) {
        await removeRecording(recordingFolder(dataDir, conference, id));
        await sql`
          update conferences.recording set deleted_at = ${now.toString()}::timestamptz, released_at = null,
            stopped_at = coalesce(stopped_at, ${now.toString()}::timestamptz)
          where id = ${id} and deleted_at is null`.execute(room.db);
      }
      const before = now.subtract({ hours: VIEW_DAYS * 24 }).toString();
      await sql`delete from conferences.recording_view where at < ${before}::timestamptz`.execute(room.db);
    },
    '20 18 * * *',
  );
