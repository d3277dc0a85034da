import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, type Result } from '#kernel/result.ts';
import { mayKeepAccount } from '../policy.ts';
import { paths } from '../paths.ts';
import { loadKeptAccount } from '../steps/load-kept-account.ts';
import { endSessions } from '../steps/sessions.ts';
import { setPassword } from '../steps/set-password.ts';
import { tellPerson } from '../steps/tell-person.ts';

/**
 * For an installation whose administrators are all locked out: a one-time password in the place of everything else that
 * opened the account. Reached only through `resetAdministrator`, by somebody who sits at the machine itself.
 */
export const letAdministratorIn = command({
  name: 'identity.let-administrator-in',
  input: z.object({ person: id('org.person'), passwordHash: z.string() }),
  load: (tx, { person }, today) => loadKeptAccount(tx, person, today),
  may: mayKeepAccount,
  run: async (work, { person, home, account }, { passwordHash }): Promise<Result<null, never>> => {
    const { tx, now, room } = work;
    await setPassword(work, person, passwordHash);
    await tx.updateTable('identity.account').set({ must_change: true }).where('person_id', '=', person).execute();
    for (const table of ['code_app', 'recovery_code', 'passkey'] as const)
      await tx.deleteFrom(`identity.${table}`).where('person_id', '=', person).execute();
    await endSessions(tx, now, person);
    await tellPerson(tx, person, { kind: 'password-changed', values: { link: `${room.publicUrl}${paths.forgotten}` } });
    const after = { ...account, must_change: true, password_set_at: now };
    await work.record({ unit: home.unit, table: 'identity.account', row: person, before: account, after });
    return ok(null);
  },
});
