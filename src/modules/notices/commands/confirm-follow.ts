import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayUseLink } from '../policy.ts';
import { readLinkToken } from '../rules/link-token.ts';
import { lockFollow } from './lock-follow.ts';

/** The owner of an address says yes, by the button behind the link in the mail (xác nhận theo dõi). */
export const confirmFollow = command({
  name: 'notices.confirm-follow',
  input: z.object({ token: text(100) }),
  load: async (tx, { token }) => ({ follow: await lockFollow(tx, token) }),
  may: mayUseLink,
  run: async ({ tx, room, now, record }, { follow }, { token }) => {
    if (readLinkToken(room.secret, 'confirm', token) === null) return refuse('not-found');
    if (follow === null) return refuse('notices.follow.expired');
    const after = { ...follow, confirmed_at: follow.confirmed_at ?? now };
    await tx.updateTable('notices.follow').set({ confirmed_at: after.confirmed_at }).where('id', '=', follow.id).execute();
    await record({ unit: null, table: 'notices.follow', row: follow.id, before: follow, after });
    return ok(null);
  },
});
