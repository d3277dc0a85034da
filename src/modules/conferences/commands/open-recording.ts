import { z } from 'zod';
import { anonymous } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { ZONE, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRecord, type Standing } from '../policy.ts';
import { standingOf } from '../queries/standing-of.ts';
import { lockRecording } from '../steps/lock-recording.ts';

const input = z.object({
  conference: id('conferences.conference'),
  recording: id('conferences.recording'),
  part: wholeNumber(1, 999),
  seat: z.string().nullable(),
});

/**
 * Notes that somebody opens a part, and only then gives the address that shows it. A command, since pages read on a handle that cannot
 * write: whoever may watch presses once for each part, and what they are given opens nothing for anybody else.
 */
export const openRecording = command({
  name: 'conferences.open-recording',
  input,
  load: loadOpening,
  may: (actor, { standing }) => mayRecord({ ...standing, actor }),
  run: async ({ tx, now, actor, record }, { recording, conference, standing }, { part }) => {
    if (recording.stopped_at === null) return refuse('conferences.recording.running');
    if (recording.deleted_at !== null) return refuse('conferences.recording.gone');
    const role = standing.seat?.role;
    const view = newId<'conferences.recording_view'>();
    await tx
      .insertInto('conferences.recording_view')
      .values({
        id: view,
        recording_id: recording.id,
        part,
        person_id: actor.person,
        seat_role: actor.person === null && (role === 'chair' || role === 'secretary') ? role : null,
        at: now,
      })
      .execute();
    const after = { recording: recording.id, part };
    await record({ unit: conference.unit_id, table: 'conferences.recording_view', row: view, before: null, after });
    // Whoever is let in here has an account or sits in a seat; the link that follows is theirs alone.
    const viewer = actor.person ?? standing.seat?.id ?? '';
    return ok({ conference: conference.id, recording: recording.id, part, viewer });
  },
});

async function loadOpening(tx: Tx, asked: z.infer<typeof input>, today: Day) {
  const locked = await lockRecording(tx, asked, today);
  if (locked === null) return null;
  const now = Temporal.PlainDate.from(today).toZonedDateTime(ZONE).toInstant();
  const { conference, seat } = asked;
  const standing: Standing | null = await standingOf(tx, { conference, actor: anonymous, seat, now });
  return standing === null ? null : { ...locked, standing };
}
