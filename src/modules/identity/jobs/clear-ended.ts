import { task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import { ENDED_KEPT, SESSION_IDLE } from '../rules/times.ts';

const DAY = 86_400;

/** Takes away what has ended: sessions after a month, everything short-lived after a day. */
async function clear(room: Room): Promise<void> {
  const now = room.now();
  const [month, yesterday] = [now.subtract({ seconds: ENDED_KEPT }), now.subtract({ seconds: DAY })];
  await room.db
    .deleteFrom('identity.session')
    .where((eb) =>
      eb.or([
        eb('ended_at', '<', month),
        eb('expires_at', '<', month),
        eb('last_seen_at', '<', month.subtract({ seconds: SESSION_IDLE })),
      ]),
    )
    .execute();
  await room.db.deleteFrom('identity.pending_sign_in').where('expires_at', '<', yesterday).execute();
  await room.db.deleteFrom('identity.spent_challenge').where('expires_at', '<', yesterday).execute();
  await room.db.deleteFrom('identity.reset').where('expires_at', '<', yesterday).execute();
  await room.db.deleteFrom('identity.attempt').where('last_at', '<', yesterday).execute();
}

export const clearEnded = task('identity.clear-ended', clear, '23 * * * *');
