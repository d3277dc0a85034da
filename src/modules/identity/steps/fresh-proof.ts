import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#kernel/db.ts';
import { PROOF_FRESH } from '../rules/times.ts';

/** True when the person proved themselves in this session a moment ago: wanted before ways to sign in are changed. */
export async function hasFreshProof(reader: Reader, actor: Actor, now: Temporal.Instant): Promise<boolean> {
  if (actor.session === null) return false;
  const row = await reader
    .selectFrom('identity.session')
    .select('id')
    .where('id', '=', actor.session)
    .where('ended_at', 'is', null)
    .where('proved_at', '>', now.subtract({ seconds: PROOF_FRESH }))
    .executeTakeFirst();
  return row !== undefined;
}
