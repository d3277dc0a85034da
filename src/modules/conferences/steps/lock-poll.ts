import type { Tx } from '#kernel/db.ts';
import { ZONE, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { anonymous, type Actor } from '#kernel/actor.ts';
import type { Standing } from '../policy.ts';
import { standingOf } from '../queries/standing-of.ts';
import { lockSession, type LockedSession } from './append.ts';

export interface PollAsk {
  readonly conference: Id<'conferences.conference'>;
  readonly poll: Id<'conferences.poll'>;
  /** Digest of the browser's token (`seatOf`). */
  readonly seat: string | null;
}

export type PollRow = NonNullable<Awaited<ReturnType<typeof readPoll>>>;
export type ConferenceRow = NonNullable<Awaited<ReturnType<typeof readConference>>>;

/** A meeting and what somebody is in it; the actor is added where the policy is asked. */
export interface MeetingGround {
  readonly conference: ConferenceRow;
  readonly standing: Standing;
}

export interface PollGround extends MeetingGround {
  readonly poll: PollRow;
}

/** With the meeting's log under the lock of whoever writes its next line; null when the conference was not called yet. */
export interface LockedPoll extends PollGround {
  readonly session: LockedSession | null;
}

export const readConference = (tx: Tx, conference: Id<'conferences.conference'>) =>
  tx.selectFrom('conferences.conference').selectAll().where('id', '=', conference).executeTakeFirst();

const readPoll = (tx: Tx, { conference, poll }: PollAsk, lock: 'change' | 'share') =>
  tx
    .selectFrom('conferences.poll')
    .selectAll()
    .where('id', '=', poll)
    .where('conference_id', '=', conference)
    .$if(lock === 'change', (query) => query.forNoKeyUpdate())
    .$if(lock === 'share', (query) => query.forShare())
    .executeTakeFirst();

/** The standing, of whoever sent the command. */
export const standingAs = ({ standing }: MeetingGround, actor: Actor): Standing => ({ ...standing, actor });

/** The meeting alone, for what does not change its log. */
export async function meetingGround(
  tx: Tx,
  { conference, seat }: Omit<PollAsk, 'poll'>,
  today: Day,
): Promise<MeetingGround | null> {
  const row = await readConference(tx, conference);
  if (row === undefined) return null;
  const now = Temporal.PlainDate.from(today).toZonedDateTime(ZONE).toInstant();
  const standing = await standingOf(tx, { conference, actor: anonymous, seat, now });
  return standing === null ? null : { conference: row, standing };
}

/** For whoever opens, closes or publishes: waits for the log and for everybody who is voting that moment. */
export async function lockPoll(tx: Tx, ask: PollAsk, today: Day): Promise<LockedPoll | null> {
  const session = await lockSession(tx, ask.conference);
  const poll = await readPoll(tx, ask, 'change');
  const ground = poll === undefined ? null : await meetingGround(tx, ask, today);
  return ground === null || poll === undefined ? null : { ...ground, poll, session };
}

/** For whoever votes or counts: many at a time, and none while the vote is being closed. */
export async function sharePoll(tx: Tx, ask: PollAsk, today: Day): Promise<PollGround | null> {
  const poll = await readPoll(tx, ask, 'share');
  const ground = poll === undefined ? null : await meetingGround(tx, ask, today);
  return ground === null || poll === undefined ? null : { ...ground, poll };
}
