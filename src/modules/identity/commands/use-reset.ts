import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { ok, refuse } from '#kernel/result.ts';
import { paths } from '../paths.ts';
import { endSessions } from '../steps/sessions.ts';
import { setPassword } from '../steps/set-password.ts';
import { tellPerson } from '../steps/tell-person.ts';

/** Sets the password by a link, once; signs out everywhere. Reached through `resetPassword`. The second factor stays. */
export const useReset = command({
  name: 'identity.use-reset',
  input: z.object({ reset: z.string(), passwordHash: z.string() }),
  load: (tx, { reset }) =>
    tx
      .selectFrom('identity.reset')
      .select(['person_id as person', 'expires_at as expiresAt', 'used_at as usedAt'])
      .where('token_hash', '=', reset)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: () => everyone,
  run: async (work, { person, expiresAt, usedAt }, { passwordHash }) => {
    const { tx, now, room } = work;
    if (usedAt !== null || Temporal.Instant.compare(now, expiresAt) >= 0) return refuse('identity.reset.ended');
    await setPassword(work, person, passwordHash);
    await endSessions(tx, now, person);
    await tellPerson(tx, person, { kind: 'password-changed', values: { link: `${room.publicUrl}${paths.forgotten}` } });
    await work.record({
      unit: null,
      table: 'identity.account',
      row: person,
      before: null,
      after: { person_id: person, password_set_at: now },
    });
    return ok(null);
  },
});
