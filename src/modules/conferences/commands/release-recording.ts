import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockRecording } from '../steps/lock-recording.ts';

/** Puts a recording before everybody, on the public page; only of a conference that everybody could follow. */
export const releaseRecording = command({
  name: 'conferences.release-recording',
  input: z.object({ conference: id('conferences.conference'), recording: id('conferences.recording') }),
  load: lockRecording,
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, record }, { recording: before, conference }) => {
    if (!conference.open_to_public) return refuse('conferences.recording.not-public');
    if (before.stopped_at === null) return refuse('conferences.recording.running');
    if (before.deleted_at !== null) return refuse('conferences.recording.gone');
    const after = { ...before, released_at: before.released_at ?? now };
    await tx.updateTable('conferences.recording').set({ released_at: after.released_at }).where('id', '=', before.id).execute();
    await record({ unit: conference.unit_id, table: 'conferences.recording', row: before.id, before, after });
    return ok({ conference: conference.id });
  },
});
