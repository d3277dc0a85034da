import type { Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeShortCode } from '#kernel/short-code.ts';

export interface MeetingParts {
  readonly village: Id<'org.unit'>;
  readonly on: Day;
  readonly households: number;
  readonly state?: 'called' | 'open' | 'closed' | 'cancelled';
  readonly kind?: 'community' | 'annual';
  readonly demo?: boolean;
}

/** A meeting in the evening at the culture house; closed when nothing else is said. */
export async function makeMeeting(db: Db, parts: MeetingParts): Promise<Id<'decisions.meeting'>> {
  const { village, on, households, state = 'closed', kind = 'community', demo = false } = parts;
  const id = newId<'decisions.meeting'>();
  await db
    .insertInto('decisions.meeting')
    .values({
      id,
      code: makeShortCode(),
      unit_id: village,
      kind,
      starts_at: Temporal.Instant.from(`${on}T19:30:00+07:00`),
      place: 'Nhà văn hóa thôn',
      chair: 'Vàng A Thử',
      secretary: state === 'called' ? null : 'Giàng Thị Mỷ',
      // Most of those who come: two in three households.
      secretary_votes: state === 'called' ? null : Math.floor((2 * (households ?? 0)) / 3),
      notice_on: on,
      state,
      households,
      demo,
      created_at: Temporal.Instant.from(`${on}T08:00:00+07:00`),
    })
    .execute();
  return id;
}

/** A vote that stands on the agenda of a meeting that was called, with its roll. */
export async function makeCalledRound(
  db: Db,
  decision: Id<'decisions.decision'>,
  meeting: Id<'decisions.meeting'>,
): Promise<Id<'decisions.round'>> {
  const {
    unit_id: village,
    notice_on: notice,
    households,
  } = await db.selectFrom('decisions.meeting').selectAll().where('id', '=', meeting).executeTakeFirstOrThrow();
  const round = newId<'decisions.round'>();
  await db
    .insertInto('decisions.round')
    .values({
      id: round,
      decision_id: decision,
      no: 1,
      meeting_id: meeting,
      form: 'meeting',
      form_ground: 'free',
      method: 'hands',
      notice_on: notice,
      state: 'called',
      households,
      created_at: Temporal.Instant.from(`${notice ?? '2026-11-21'}T08:00:00+07:00`),
    })
    .execute();
  await db
    .insertInto('decisions.option')
    .values((['agree', 'disagree', 'other'] as const).map((kind, at) => ({ round_id: round, no: at + 1, kind })))
    .execute();
  const ids = await db.selectFrom('org.household').select('id').where('village_id', '=', village).execute();
  if (ids.length > 0)
    await db
      .insertInto('decisions.roll')
      .values(ids.map(({ id }) => ({ round_id: round, household_id: id })))
      .execute();
  return round;
}
