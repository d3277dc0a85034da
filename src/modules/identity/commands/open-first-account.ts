import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { findPerson } from '#modules/org/index.ts';
import { mayKeepAccount } from '../policy.ts';
import { foldLogin } from '../rules/login-name.ts';

/** An account with a one-time password, for the very first administrator: there is nobody yet who could hand over a link. */
export const openFirstAccount = command({
  name: 'identity.open-first-account',
  input: z.object({ person: id('org.person'), login: z.string(), passwordHash: z.string() }),
  load: (tx, { person }, today) => findPerson(tx, person, today),
  may: mayKeepAccount,
  run: async ({ tx, now, record }, { person, home }, { login, passwordHash }) => {
    const any = await tx.selectFrom('identity.account').select('person_id').limit(1).executeTakeFirst();
    if (any !== undefined) return refuse('identity.account.already');
    const facts = { person_id: person, must_change: true, password_set_at: now, created_at: now };
    await tx
      .insertInto('identity.account')
      .values({ ...facts, login: foldLogin(login), password_hash: passwordHash })
      .execute();
    await record({ unit: home.unit, table: 'identity.account', row: person, before: null, after: facts });
    return ok(null);
  },
});
