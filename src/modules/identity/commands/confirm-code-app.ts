import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { paths } from '../paths.ts';
import { stepOfCode } from '../crypto/code-app.ts';
import { unseal } from '../crypto/sealed.ts';
import { asAppCode } from '../rules/recovery-codes.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { keepRecoveryCodes } from '../steps/recovery-codes.ts';
import { tellPerson } from '../steps/tell-person.ts';

/** The first right code: from now on the app is asked for at sign-in. Reached through `finishCodeApp`, which makes the codes. */
export const confirmCodeApp = command({
  name: 'identity.confirm-code-app',
  input: z.object({ person: id('org.person'), code: text(40), recoveryHashes: z.array(z.string()).min(1).max(20) }),
  load: (tx, { person }) =>
    tx
      .selectFrom('identity.code_app')
      .select(['person_id', 'created_at', 'confirmed_at', 'sealed_secret', 'last_step'])
      .where('person_id', '=', person)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, app) => isPerson(actor, app.person_id),
  run: async ({ tx, now, room, actor, record }, { sealed_secret: sealed, last_step: lastStep, ...app }, input) => {
    if (app.confirmed_at !== null) return refuse('identity.code-app.already');
    if (!(await hasFreshProof(tx, actor, now))) return refuse('identity.proof.needed');
    const code = asAppCode(input.code);
    const secret = unseal(room, sealed, app.person_id);
    const step = code === null || secret === null ? null : stepOfCode(secret, code, now, lastStep);
    if (step === null) return refuse('identity.code.wrong');
    await tx
      .updateTable('identity.code_app')
      .set({ confirmed_at: now, last_step: step })
      .where('person_id', '=', app.person_id)
      .execute();
    await keepRecoveryCodes(tx, app.person_id, input.recoveryHashes);
    await tellPerson(tx, app.person_id, { kind: 'second-factor-changed', values: { link: `${room.publicUrl}${paths.me}` } });
    await record({
      unit: null,
      table: 'identity.code_app',
      row: app.person_id,
      before: app,
      after: { ...app, confirmed_at: now },
    });
    return ok(null);
  },
});
