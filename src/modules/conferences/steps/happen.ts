import type { Work } from '#kernel/command.ts';
import { dayOf, ZONE, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import { instantAt } from '../rules/clock-time.ts';
import type { Happening, HappeningKind } from '../rules/session/events.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append, type LockedSession } from './append.ts';
import type { Entered } from './enter.ts';

export type HallRefusal = HappenRefusal | 'conferences.session.meanwhile';

export interface Happened {
  readonly conference: Id<'conferences.conference'>;
  readonly rev: number;
}

interface Circumstances {
  /** The revision the sender's page showed; null where it showed none. */
  readonly rev?: number | null;
  /** What must not have happened since then: otherwise whoever pressed did not know what they were doing. */
  readonly unless?: readonly HappeningKind[];
  /** When it happened, where it is entered afterwards. */
  readonly at?: Temporal.Instant | undefined;
}

/** Writes into the log what somebody did in the hall, and leaves the record of the act. */
export async function happen(
  work: Work,
  { standing, locked }: Entered,
  whats: readonly Happening[],
  { rev = null, unless = [], at }: Circumstances = {},
): Promise<Result<Happened, HallRefusal>> {
  const surprise = await meanwhile(work.tx, locked, rev, unless);
  if (surprise !== null) return surprise;
  const written = await append(work, locked, whats, { seat: standing.seat, at });
  if (!written.ok) return written;
  const { conference } = locked;
  await work.record({
    unit: standing.place.unit,
    table: 'conferences.meeting_event',
    row: `${conference}:${written.value.rev}`,
    before: null,
    // Which kinds, not what was said: the log itself keeps that.
    after: { kinds: whats.map(({ kind }) => kind) },
  });
  return ok({ conference, rev: written.value.rev });
}

/** What another one did after the page was shown, where it makes what was pressed mean something else. */
async function meanwhile(
  tx: Tx,
  { conference, rev: now }: LockedSession,
  rev: number | null,
  kinds: readonly HappeningKind[],
): Promise<Refusal<'conferences.session.meanwhile'> | null> {
  if (rev === null || rev >= now || kinds.length === 0) return null;
  const last = await tx
    .selectFrom('conferences.meeting_event')
    .select(['kind', 'at'])
    .where('conference_id', '=', conference)
    .where('rev', '>', rev)
    .where('kind', 'in', kinds)
    .orderBy('rev', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return null;
  const time = last.at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' });
  return refuse('conferences.session.meanwhile', { what: last.kind, time });
}

/** That time of the day of the meeting, for what is entered afterwards, perhaps a day later. */
export function timeInMeeting({ locked }: Entered, today: Day, time: string): Temporal.Instant {
  const { openedAt } = locked.state;
  return instantAt(openedAt === null ? today : dayOf(Temporal.Instant.fromEpochMilliseconds(openedAt)), time);
}
