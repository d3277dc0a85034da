import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { SESSION_IDLE } from '../rules/times.ts';

export interface OpenSession {
  readonly id: Id<'identity.session'>;
  readonly person: Id<'org.person'>;
  readonly name: string | null;
  readonly lastSeenAt: Temporal.Instant;
}

/** The session a token opens: not ended, not past its end, used within the idle time; null for anything else. */
export async function findSession(reader: Reader, hash: string, now: Temporal.Instant): Promise<OpenSession | null> {
  const row = await reader
    .selectFrom('identity.session as s')
    .innerJoin('org.person as p', 'p.id', 's.person_id')
    .select(['s.id', 's.person_id as person', 'p.name', 's.last_seen_at as lastSeenAt'])
    .where('s.token_hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', now.subtract({ seconds: SESSION_IDLE }))
    .where('p.erased_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
