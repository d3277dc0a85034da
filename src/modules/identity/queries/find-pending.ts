import type { Reader } from '#kernel/db.ts';

/** True while the browser stands between two steps of signing in and this step is wanted. */
export async function isPending(
  reader: Reader,
  hash: string,
  wants: 'code' | 'new-password',
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await reader
    .selectFrom('identity.pending_sign_in')
    .select('person_id')
    .where('token_hash', '=', hash)
    .where('wants', '=', wants)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}
