import type { Reader } from '#kernel/db.ts';

/** Whose password a link sets: for the rules about names in passwords. Null when the link was used or has ended. */
export async function findReset(
  reader: Reader,
  hash: string,
  now: Temporal.Instant,
): Promise<{ login: string; name: string } | null> {
  const row = await reader
    .selectFrom('identity.reset as r')
    .innerJoin('identity.account as a', 'a.person_id', 'r.person_id')
    .innerJoin('org.person as p', 'p.id', 'r.person_id')
    .select(['a.login', 'p.name'])
    .where('r.token_hash', '=', hash)
    .where('r.used_at', 'is', null)
    .where('r.expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : { login: row.login, name: row.name ?? '' };
}
