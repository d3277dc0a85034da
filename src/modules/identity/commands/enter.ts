import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { browserField } from '../steps/browser.ts';
import { stepIn } from '../steps/step-in.ts';

/** Lets in who has given the right password (đăng nhập). Reached only through `signIn`, which checks it. */
export const enter = command({
  name: 'identity.enter',
  input: z.object({
    person: id('org.person'),
    /** Of the password that was checked: when it was changed meanwhile, nobody enters by the old one. */
    passwordHash: z.string(),
    hash: z.string(),
    browser: browserField(),
  }),
  load: (tx, { person, passwordHash }) =>
    tx
      .selectFrom('identity.account')
      .select('person_id')
      .where('person_id', '=', person)
      .where('password_hash', '=', passwordHash)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: () => everyone,
  run: async (work, account, { hash, browser }) =>
    ok(await stepIn(work, { person: account.person_id, secondFactor: false, hash, browser })),
});
