import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockRecording } from '../steps/lock-recording.ts';

/** Takes a released recording off the public page; it is kept for those who keep the conference. */
export const takeBackRecording = command({
  name: 'conferences.take-back-recording',
  input: z.object({ conference: id('conferences.conference'), recording: id('conferences.recording') }),
  load: lockRecording,
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { recording: before, conference }) => {
    const after = { ...before, released_at: null };
    await tx.updateTable('conferences.recording').set({ released_at: null }).where('id', '=', before.id).execute();
    await record({ unit: conference.unit_id, table: 'conferences.recording', row: before.id, before, after });
    return ok({ conference: conference.id });
  },
});
