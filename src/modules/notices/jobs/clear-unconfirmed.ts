import { task } from '#kernel/module.ts';
import { CONFIRM_DAYS } from '../rules/follow-limits.ts';

/** Every night: what nobody confirmed in time, and addresses that follow nothing. */
export const clearUnconfirmed = task(
  'notices.clear-unconfirmed',
  async (room) => {
    const before = room.now().subtract({ hours: CONFIRM_DAYS * 24 });
    await room.db.transaction().execute(async (tx) => {
      const gone = await tx
        .deleteFrom('notices.follow')
        .where('confirmed_at', 'is', null)
        .where('asked_at', '<', before)
        .returning('follower_id')
        .execute();
      if (gone.length === 0) return;
      await tx
        .deleteFrom('notices.follower as r')
        .where(
          'r.id',
          'in',
          gone.map((row) => row.follower_id),
        )
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('notices.follow as f').select('f.id').whereRef('f.follower_id', '=', 'r.id'))),
        )
        .execute();
    });
  },
  '52 18 * * *',
);
