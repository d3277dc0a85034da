import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { lockAccount } from '../steps/lock-account.ts';
import { paths } from '../paths.ts';
import { endSessions } from '../steps/sessions.ts';
import { setPassword } from '../steps/set-password.ts';
import { tellPerson } from '../steps/tell-person.ts';

/**
 * Puts a new password in place, signs out everywhere else and gives this session a new token.
 * Reached only through `changePassword`, which has checked the present one.
 */
export const replacePassword = command({
  name: 'identity.replace-password',
  input: z.object({ person: id('org.person'), session: id('identity.session'), passwordHash: z.string(), hash: z.string() }),
  load: (tx, { person }) => lockAccount(tx, person),
  may: (actor, account) => isPerson(actor, account.person_id),
  run: async (work, account, { session, passwordHash, hash }) => {
    const { tx, now, room } = work;
    const kept = await tx
      .updateTable('identity.session')
      .set({ token_hash: hash, proved_at: now })
      .where('id', '=', session)
      .where('person_id', '=', account.person_id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (kept.numUpdatedRows === 0n) return refuse('sign-in');
    await setPassword(work, account.person_id, passwordHash);
    const ended = await endSessions(tx, now, account.person_id, session);
    await tellPerson(tx, account.person_id, {
      kind: 'password-changed',
      values: { link: `${room.publicUrl}${paths.forgotten}` },
    });
    const after = { ...account, must_change: false, password_set_at: now };
    await work.record({ unit: null, table: 'identity.account', row: account.person_id, before: account, after });
    return ok({ ended });
  },
});
