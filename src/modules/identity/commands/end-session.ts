import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';

/** Ends one of the person's own sessions: the one they are in (đăng xuất) or another of the list. Ending it twice is fine. */
export const endSession = command({
  name: 'identity.end-session',
  input: z.object({ session: id('identity.session') }),
  load: (tx, { session }) =>
    tx
      .selectFrom('identity.session')
      .select(['id', 'person_id', 'device', 'ended_at'])
      .where('id', '=', session)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, session) => isPerson(actor, session.person_id),
  run: async ({ tx, now, record }, session): Promise<Result<{ id: Id<'identity.session'> }, never>> => {
    const after = { ...session, ended_at: session.ended_at ?? now };
    await tx.updateTable('identity.session').set({ ended_at: after.ended_at }).where('id', '=', session.id).execute();
    await record({ unit: null, table: 'identity.session', row: session.id, before: session, after });
    return ok({ id: session.id });
  },
});
