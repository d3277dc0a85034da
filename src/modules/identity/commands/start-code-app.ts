import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newSecret } from '../crypto/code-app.ts';
import { seal } from '../crypto/sealed.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { lockAccount } from '../steps/lock-account.ts';

/** Makes the secret for a code app. It is asked for at sign-in only once a first code was right: see `confirmCodeApp`. */
export const startCodeApp = command({
  name: 'identity.start-code-app',
  input: z.object({ person: id('org.person') }),
  load: (tx, { person }) => lockAccount(tx, person),
  may: (actor, account) => isPerson(actor, account.person_id),
  run: async ({ tx, now, room, actor, record }, { person_id: person }) => {
    if (!(await hasFreshProof(tx, actor, now))) return refuse('identity.proof.needed');
    const set = { sealed_secret: seal(room, newSecret(), person), created_at: now, last_step: 0 };
    const written = await tx
      .insertInto('identity.code_app')
      .values({ person_id: person, ...set, confirmed_at: null })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(set).where('identity.code_app.confirmed_at', 'is', null))
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) return refuse('identity.code-app.already');
    await record({
      unit: null,
      table: 'identity.code_app',
      row: person,
      before: null,
      after: { person_id: person, created_at: now, confirmed_at: null },
    });
    return ok(null);
  },
});
