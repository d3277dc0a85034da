import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Room } from '#kernel/room.ts';
import { holdingsOf } from '#modules/org/index.ts';
import { tokenHash } from './crypto/keys.ts';
import { cookieName } from './pages/cookie-names.ts';
import { findSession, type OpenSession } from './queries/find-session.ts';
import { SEEN_EVERY } from './rules/times.ts';

/**
 * Who is asking: from the session cookie to the person with the posts they hold today. Two queries for somebody signed
 * in, none for others. That the session is alive is noted only when something is sent, at most once an hour: reading a
 * page writes nothing.
 */
export async function actorOf(
  reader: Reader,
  cookies: Readonly<Record<string, string | undefined>>,
  room: Room,
  writes: boolean,
): Promise<Actor | null> {
  const token = cookies[cookieName(room, 'phien')];
  if (token === undefined) return null;
  const now = room.now();
  const session = await findSession(reader, tokenHash(token), now);
  if (session === null) return null;
  if (writes) await noteSeen(room, session, now);
  const holdings = await holdingsOf(reader, session.person, dayOf(now));
  return { kind: 'person', person: session.person, name: session.name, session: session.id, holdings };
}

async function noteSeen(room: Room, session: OpenSession, now: Temporal.Instant): Promise<void> {
  if (now.since(session.lastSeenAt).total('seconds') < SEEN_EVERY) return;
  await room.db
    .updateTable('identity.session')
    .set({ last_seen_at: now })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .execute();
}
