import type { Work } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { liveTopic } from '../live-topic.ts';
import type { Seat } from '../policy.ts';
import type { Happening } from '../rules/session/events.ts';
import { fold } from '../rules/session/fold.ts';
import { whyNot, type HappenRefusal } from '../rules/session/may-happen.ts';
import type { Session } from '../rules/session/state.ts';

/** A meeting under the lock of whoever writes the next line of its log. */
export interface LockedSession {
  readonly conference: Id<'conferences.conference'>;
  readonly rev: number;
  readonly state: Session;
}

/** Waits for whoever is writing; null when the conference was never called. */
export async function lockSession(tx: Tx, conference: Id<'conferences.conference'>): Promise<LockedSession | null> {
  const row = await tx
    .selectFrom('conferences.session')
    .select(['rev', 'state'])
    .where('conference_id', '=', conference)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { conference, rev: row.rev, state: row.state as Session };
}

/** @property at when it happened, where it is entered afterwards; never in the future */
export interface Writing {
  readonly seat: Seat | null;
  readonly at?: Temporal.Instant | undefined;
}

/**
 * Writes what happened into the log and the state it leads to, and tells everybody who follows, once the command commits.
 * Refuses what may not happen as the meeting stands, and then nothing is written.
 */
export async function append(
  work: Pick<Work, 'tx' | 'now' | 'actor'>,
  locked: LockedSession,
  whats: readonly Happening[],
  { seat, at }: Writing,
): Promise<Result<LockedSession, HappenRefusal>> {
  let { state, rev } = locked;
  const lines = [];
  const when = at ?? work.now;
  if (Temporal.Instant.compare(when, work.now) > 0) return refuse('conferences.session.in-future');
  for (const what of whats) {
    const refusal = whyNot(state, what);
    if (refusal !== null) return refuse(refusal);
    state = fold(state, { at: when.epochMilliseconds, what });
    rev += 1;
    const { kind, ...payload } = what;
    lines.push({
      conference_id: locked.conference,
      rev,
      kind,
      payload: JSON.stringify(payload),
      at: work.now,
      occurred_at: at ?? null,
      seat_id: seat?.id ?? null,
      person_id: work.actor.person,
    });
  }
  if (lines.length === 0) return ok(locked);
  await work.tx.insertInto('conferences.meeting_event').values(lines).execute();
  await work.tx
    .updateTable('conferences.session')
    .set({ rev, state: JSON.stringify(state) })
    .where('conference_id', '=', locked.conference)
    .execute();
  await publish(work.tx, liveTopic(locked.conference), { rev });
  return ok({ conference: locked.conference, rev, state });
}
