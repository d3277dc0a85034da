import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';

/** Notes that the person has just proved themselves again in this session. Reached only through `prove`, which checks it. */
export const noteProof = command({
  name: 'identity.note-proof',
  input: z.object({ session: id('identity.session') }),
  load: (tx, { session }) =>
    tx
      .selectFrom('identity.session')
      .select(['id', 'person_id', 'device', 'proved_at'])
      .where('id', '=', session)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, session) => isPerson(actor, session.person_id),
  run: async ({ tx, now, record }, session): Promise<Result<{ id: Id<'identity.session'> }, never>> => {
    await tx.updateTable('identity.session').set({ proved_at: now }).where('id', '=', session.id).execute();
    await record({
      unit: null,
      table: 'identity.session',
      row: session.id,
      before: session,
      after: { ...session, proved_at: now },
    });
    return ok({ id: session.id });
  },
});
