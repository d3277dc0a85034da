import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { ok } from '#kernel/result.ts';
import { mayTakeSeat } from '../policy.ts';

/** A browser gives up its seat; the place is free for another. */
export const leaveSeatOf = command({
  name: 'conferences.leave-seat',
  input: z.object({ seat: z.string().nullable() }),
  load: async (tx, { seat }) =>
    (await tx
      .selectFrom('conferences.seat as s')
      .innerJoin('conferences.conference as c', 'c.id', 's.conference_id')
      .select(['s.id', 's.role', 's.site_id', 's.ended_at', 'c.unit_id'])
      .where('s.token_hash', '=', seat ?? '')
      .forUpdate('s')
      .executeTakeFirst()) ?? null,
  may: () => mayTakeSeat,
  run: async ({ tx, now, record }, seat) => {
    await tx
      .updateTable('conferences.seat')
      .set({ ended_at: now })
      .where('id', '=', seat.id)
      .where('ended_at', 'is', null)
      .execute();
    await record({
      unit: seat.unit_id,
      table: 'conferences.seat',
      row: seat.id,
      before: { role: seat.role, site: seat.site_id },
      after: null,
    });
    return ok(null);
  },
});
