import type { Reader } from '#kernel/db.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import type { Standing } from '../policy.ts';
import { seatOf } from '../seat-cookie.ts';
import { standingOf } from './standing-of.ts';

/** A recording whose files are still there, and what the asker is in its conference. */
export interface RecordingModel {
  readonly id: Id<'conferences.recording'>;
  readonly no: number;
  readonly conference: Id<'conferences.conference'>;
  readonly code: string;
  readonly released: boolean;
  readonly standing: Standing;
}

/** Null for none, also where it was deleted. */
export async function findRecording(
  visit: Pick<Visit, 'reader' | 'actor' | 'now' | 'cookies'>,
  recording: Id<'conferences.recording'>,
): Promise<RecordingModel | null> {
  const row = await rowOf(visit.reader, recording);
  if (row === undefined) return null;
  const { actor, now } = visit;
  const standing = await standingOf(visit.reader, { conference: row.conference_id, actor, seat: seatOf(visit), now });
  if (standing === null) return null;
  const { id, no, conference_id: conference, code, released_at } = row;
  return { id, no, conference, code, released: released_at !== null, standing };
}

const rowOf = (reader: Reader, recording: Id<'conferences.recording'>) =>
  reader
    .selectFrom('conferences.recording as r')
    .innerJoin('conferences.conference as c', 'c.id', 'r.conference_id')
    .select(['r.id', 'r.no', 'r.conference_id', 'r.released_at', 'c.code'])
    .where('r.id', '=', recording)
    .where('r.deleted_at', 'is', null)
    .executeTakeFirst();
