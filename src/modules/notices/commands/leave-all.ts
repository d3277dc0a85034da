import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayUseLink } from '../policy.ts';
import { idInToken, readLinkToken } from '../rules/link-token.ts';

/** No more mail at all (bỏ theo dõi tất cả): the address is forgotten with everything it followed. */
export const leaveAll = command({
  name: 'notices.leave-all',
  input: z.object({ token: text(100) }),
  load: async (tx, { token }) => {
    const id = idInToken(token) as Id<'notices.follower'> | null;
    const follower = await tx
      .selectFrom('notices.follower')
      .select(['id', 'lang', 'created_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return { follower };
  },
  may: mayUseLink,
  run: async ({ tx, room, record }, { follower }, { token }) => {
    if (readLinkToken(room.secret, 'leave-all', token) === null) return refuse('not-found');
    if (follower === undefined) return refuse('notices.follow.gone');
    await tx.deleteFrom('notices.follower').where('id', '=', follower.id).execute();
    await record({ unit: null, table: 'notices.follower', row: follower.id, before: follower, after: null });
    return ok(null);
  },
});
