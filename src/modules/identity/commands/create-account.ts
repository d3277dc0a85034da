import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAccount } from '../policy.ts';
import { findPerson } from '#modules/org/index.ts';
import { foldLogin, isLogin } from '../rules/login-name.ts';
import { RESET_BY_HAND } from '../rules/times.ts';

/**
 * Makes an account for a person (lập tài khoản). It has no password: the person sets their own by the link that is
 * handed to them, so no administrator ever knows it. Reached through `newAccount`, which makes the link.
 */
export const createAccount = command({
  name: 'identity.create-account',
  input: z.object({ person: id('org.person'), login: text(64), hash: z.string() }),
  load: (tx, { person }, today) => findPerson(tx, person, today),
  may: mayKeepAccount,
  run: async ({ tx, now, record }, { person, home }, input) => {
    const login = foldLogin(input.login);
    if (!isLogin(login)) return refuse('identity.login.not-valid');
    const there = await tx.selectFrom('identity.account').select('login').where('person_id', '=', person).executeTakeFirst();
    if (there !== undefined) return refuse('identity.account.already');
    const facts = { person_id: person, must_change: false, password_set_at: null, created_at: now };
    const made = await tx
      .insertInto('identity.account')
      .values({ ...facts, login, password_hash: null })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return refuse('identity.login.taken');
    const expires = now.add({ seconds: RESET_BY_HAND });
    await tx
      .insertInto('identity.reset')
      .values({ token_hash: input.hash, person_id: person, expires_at: expires, used_at: null })
      .execute();
    await record({ unit: home.unit, table: 'identity.account', row: person, before: null, after: facts });
    return ok(null);
  },
});
