import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';

/** Notes when the recording that runs was stopped. None runs where the log began to be recorded before recordings had rows. */
export async function endRecording(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  conference: Id<'conferences.conference'>,
): Promise<void> {
  await tx
    .updateTable('conferences.recording')
    .set({ stopped_at: now })
    .where('conference_id', '=', conference)
    .where('stopped_at', 'is', null)
    .execute();
}
