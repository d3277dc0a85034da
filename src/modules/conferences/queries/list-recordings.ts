import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

const MOST = 100;
const MOST_VIEWS = 200;

/** A recording as its row tells it; its files are looked up beside it. */
export interface RecordingRow {
  readonly id: Id<'conferences.recording'>;
  readonly no: number;
  readonly startedAt: Temporal.Instant;
  readonly stoppedAt: Temporal.Instant | null;
  readonly purpose: string;
  readonly deleteOn: Day;
  readonly releasedAt: Temporal.Instant | null;
  readonly deletedAt: Temporal.Instant | null;
  /** How often everybody opened it since it was released. */
  readonly openings: number;
}

/** Newest first. */
export async function listRecordings(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  { onlyReleased = false }: { readonly onlyReleased?: boolean } = {},
): Promise<readonly RecordingRow[]> {
  const { rows } = await sql<RecordingRow>`
    select r.id, r.no, r.started_at as "startedAt", r.stopped_at as "stoppedAt", r.purpose, r.delete_on as "deleteOn",
      r.released_at as "releasedAt", r.deleted_at as "deletedAt",
      (select coalesce(sum(o.openings), 0)::int from conferences.recording_openings o where o.recording_id = r.id) as openings
    from conferences.recording r
    where r.conference_id = ${conference} and (not ${onlyReleased} or r.released_at is not null)
    order by r.no desc limit ${MOST}`.execute(reader);
  return rows;
}

/** Somebody opened a part. */
export interface RecordingView {
  readonly id: Id<'conferences.recording_view'>;
  readonly no: number;
  readonly part: number;
  /** Null where they came by a code, or were erased. */
  readonly person: Id<'org.person'> | null;
  readonly seatRole: 'chair' | 'secretary' | null;
  readonly at: Temporal.Instant;
}

/** Newest first, bounded. */
export async function listRecordingViews(
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<readonly RecordingView[]> {
  const { rows } = await sql<RecordingView>`
    select v.id, r.no, v.part, v.person_id as person, v.seat_role as "seatRole", v.at
    from conferences.recording_view v join conferences.recording r on r.id = v.recording_id
    where r.conference_id = ${conference} order by v.at desc, v.id desc limit ${MOST_VIEWS}`.execute(reader);
  return rows;
}
