import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lockConference, type LockedConference } from './lock-conference.ts';

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  readonly recording: Id<'conferences.recording'>;
}

export interface LockedRecording {
  readonly recording: NonNullable<Awaited<ReturnType<typeof lockRow>>>;
  readonly conference: LockedConference['row'];
  readonly place: Place;
}

const lockRow = (tx: Tx, { conference, recording }: Asked) =>
  tx
    .selectFrom('conferences.recording')
    .selectAll()
    .where('id', '=', recording)
    .where('conference_id', '=', conference)
    .forUpdate()
    .executeTakeFirst();

/** A recording with its conference, locked; null for none. */
export async function lockRecording(tx: Tx, asked: Asked, today: Day): Promise<LockedRecording | null> {
  const locked = await lockConference(tx, asked.conference, today);
  const recording = locked === null ? undefined : await lockRow(tx, asked);
  return locked === null || recording === undefined ? null : { recording, conference: locked.row, place: locked.place };
}
