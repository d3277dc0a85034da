import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { ok, refuse } from '#kernel/result.ts';
import { browserField } from '../steps/browser.ts';
import { setPassword } from '../steps/set-password.ts';
import { stepIn } from '../steps/step-in.ts';

/** Puts the person's own password in the place of the one-time one, and lets them in. Reached through `chooseFirstPassword`. */
export const replaceOneTimePassword = command({
  name: 'identity.replace-one-time-password',
  input: z.object({ pending: z.string(), passwordHash: z.string(), hash: z.string(), browser: browserField() }),
  load: (tx, { pending }) =>
    tx
      .selectFrom('identity.pending_sign_in')
      .select(['token_hash as pending', 'person_id as person', 'expires_at as expiresAt'])
      .where('token_hash', '=', pending)
      .where('wants', '=', 'new-password')
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: () => everyone,
  run: async (work, half, { passwordHash, hash, browser }) => {
    if (Temporal.Instant.compare(work.now, half.expiresAt) >= 0) return refuse('identity.pending.ended');
    await work.tx.deleteFrom('identity.pending_sign_in').where('token_hash', '=', half.pending).execute();
    await setPassword(work, half.person, passwordHash);
    return ok(await stepIn(work, { person: half.person, secondFactor: true, hash, browser }));
  },
});
