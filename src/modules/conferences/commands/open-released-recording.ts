import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '#kernel/day.ts';
import { id, text, wholeNumber } from '#kernel/fields.ts';
import { quietCommand } from '#kernel/quiet-command.ts';
import { ok, refuse } from '#kernel/result.ts';

/**
 * Somebody watches a released recording: one more for that day, and nothing of who it was. No act is recorded: nobody has done anything
 * to answer for, and a chain of records would tell one visitor from the next.
 */
export const openReleasedRecording = quietCommand({
  name: 'conferences.open-released-recording',
  input: z.object({ code: text(40), recording: id('conferences.recording'), part: wholeNumber(1, 999) }),
  run: async (room, _actor, { code, recording, part }) => {
    const counted = await sql`
      insert into conferences.recording_openings (recording_id, day, openings)
      select r.id, ${dayOf(room.now())}::date, 1 from conferences.recording r join conferences.conference c on c.id = r.conference_id
      where r.id = ${recording} and c.code = ${code} and c.open_to_public and r.released_at is not null and r.deleted_at is null
      on conflict (recording_id, day) do update set openings = conferences.recording_openings.openings + 1
      returning recording_id`.execute(room.db);
    return counted.rows.length === 0 ? refuse('not-found') : ok({ recording, part });
  },
});
