import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { recordingFolder, removeRecording } from '../media/program/recording-files.ts';
import { mayKeepAt } from '../policy.ts';
import { lockRecording } from '../steps/lock-recording.ts';

/**
 * Deletes a recording before its time, as somebody asked who is on it. The files go first: whatever fails afterwards leaves a row that says
 * too much, never a file that should be gone, and the same press again puts that right.
 */
export const deleteRecordingIn = (dataDir: string) =>
  command({
    name: 'conferences.delete-recording',
    input: z.object({
      conference: id('conferences.conference'),
      recording: id('conferences.recording'),
      sure: ticked().refine((sure) => sure, 'conferences.recording.tick'),
    }),
    load: lockRecording,
    may: (actor, { place }) => mayKeepAt(actor, place),
    run: async ({ tx, now, record }, { recording: before, conference }) => {
      if (before.stopped_at === null) return refuse('conferences.recording.running');
      if (before.deleted_at !== null) return refuse('conferences.recording.gone');
      await removeRecording(recordingFolder(dataDir, conference.id, before.id));
      const gone = { deleted_at: now, released_at: null };
      await tx.updateTable('conferences.recording').set(gone).where('id', '=', before.id).execute();
      await record({
        unit: conference.unit_id,
        table: 'conferences.recording',
        row: before.id,
        before,
        after: { ...before, ...gone },
      });
      return ok({ conference: conference.id });
    },
  });
