import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayUseLink } from '../policy.ts';
import { readLinkToken } from '../rules/link-token.ts';
import { lockFollow } from './lock-follow.ts';

/** No more mail about one topic (bỏ theo dõi một nội dung). With the last topic the address itself is forgotten. */
export const leaveTopic = command({
  name: 'notices.leave-topic',
  input: z.object({ token: text(100) }),
  load: async (tx, { token }) => ({ follow: await lockFollow(tx, token) }),
  may: mayUseLink,
  run: async ({ tx, room, record }, { follow }, { token }) => {
    if (readLinkToken(room.secret, 'leave', token) === null) return refuse('not-found');
    if (follow === null) return refuse('notices.follow.gone');
    await tx.deleteFrom('notices.follow').where('id', '=', follow.id).execute();
    await tx
      .deleteFrom('notices.follower as r')
      .where('r.id', '=', follow.follower_id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('notices.follow as f').select('f.id').whereRef('f.follower_id', '=', 'r.id'))),
      )
      .execute();
    await record({ unit: null, table: 'notices.follow', row: follow.id, before: follow, after: null });
    return ok(null);
  },
});
