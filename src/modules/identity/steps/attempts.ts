import type { Room } from '#kernel/room.ts';
import { keyedHash } from '../crypto/keys.ts';
import { claim } from '../rules/back-off.ts';
import type { AttemptKey } from '../rules/attempt-keys.ts';

/**
 * Counts a try before it is made, in a transaction of its own: two at the same moment wait for each other, in whichever
 * process they are.
 * @returns 0 when the try may be made, otherwise whole seconds to wait
 */
export function claimAttempt(room: Room, { key, rule }: AttemptKey): Promise<number> {
  const hashed = keyedHash(room, 'attempt', key);
  const now = room.now();
  return room.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('identity.attempt')
      .values({ key: hashed, failures: 0, last_at: now, blocked_until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('identity.attempt')
      .select(['failures', 'last_at as lastAt', 'blocked_until as blockedUntil'])
      .where('key', '=', hashed)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const claimed = claim(rule, row, now);
    if (!claimed.allowed) return claimed.wait;
    const { failures, lastAt, blockedUntil } = claimed.next;
    await tx
      .updateTable('identity.attempt')
      .set({ failures, last_at: lastAt, blocked_until: blockedUntil })
      .where('key', '=', hashed)
      .execute();
    return 0;
  });
}

/** After a try that succeeded, everything counted under its key is given back. */
export async function forgiveAttempts(room: Room, { key }: AttemptKey): Promise<void> {
  await room.db
    .deleteFrom('identity.attempt')
    .where('key', '=', keyedHash(room, 'attempt', key))
    .execute();
}
