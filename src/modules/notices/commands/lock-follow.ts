import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { idInToken } from '../rules/link-token.ts';

/** The follow a link speaks of, locked; null when there is none any more. Whether the link is true is asked afterwards. */
export async function lockFollow(tx: Tx, token: string) {
  const id = idInToken(token);
  if (id === null) return null;
  const row = await tx
    .selectFrom('notices.follow')
    .select(['id', 'follower_id', 'topic', 'asked_at', 'confirmed_at'])
    .where('id', '=', id as Id<'notices.follow'>)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
