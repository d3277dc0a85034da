import { sql } from 'kysely';
import { dayOf } from '#kernel/day.ts';
import { newId } from '#kernel/id.ts';
import { task, type Task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import { serveSome, type DigestId, type FollowerId } from '../steps/serve-followers.ts';
import type { Describe } from '../topics.ts';

/**
 * Every morning at 6:00 in Việt Nam: one mail to everybody who follows something new. An interrupted round is finished
 * first; who already has their mail of a round does not get it again, because mail and mark are written together.
 */
export const sendDigests = (describe: Describe): Task =>
  task(
    'notices.digest',
    async (room) => {
      for (const digest of await openDigests(room)) {
        let after: FollowerId | null = null;
        do after = await serveSome(room, describe, digest, after);
        while (after !== null);
        await room.db.updateTable('notices.digest').set({ done_at: room.now() }).where('id', '=', digest).execute();
      }
    },
    '0 23 * * *',
  );

/** Rounds that are not finished, today's among them when there is news; oldest first. */
async function openDigests(room: Room): Promise<DigestId[]> {
  return room.db.transaction().execute(async (tx) => {
    const now = room.now();
    const begun = await tx
      .insertInto('notices.digest')
      .columns(['id', 'day', 'begun_at'])
      .expression((eb) =>
        eb
          .selectFrom(eb.selectFrom('notices.item').select('id').where('digest_id', 'is', null).limit(1).as('news'))
          .select([
            sql`${newId<'notices.digest'>()}::uuid`.as('id'),
            sql`${dayOf(now)}::date`.as('day'),
            sql`${now}::timestamptz`.as('begun_at'),
          ]),
      )
      .onConflict((conflict) => conflict.column('day').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (begun) await tx.updateTable('notices.item').set({ digest_id: begun.id }).where('digest_id', 'is', null).execute();
    const open = await tx
      .selectFrom('notices.digest')
      .select('id')
      .where('done_at', 'is', null)
      .orderBy('day')
      .limit(10)
      .execute();
    return open.map((row) => row.id);
  });
}
