import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { keepRecoveryCodes } from '../steps/recovery-codes.ts';

/** A new set of recovery codes; the old ones are void. Reached through `renewRecoveryCodes`, which makes them. */
export const replaceRecoveryCodes = command({
  name: 'identity.replace-recovery-codes',
  input: z.object({ person: id('org.person'), recoveryHashes: z.array(z.string()).min(1).max(20) }),
  load: (tx, { person }) =>
    tx
      .selectFrom('identity.code_app')
      .select(['person_id', 'created_at', 'confirmed_at'])
      .where('person_id', '=', person)
      .where('confirmed_at', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, app) => isPerson(actor, app.person_id),
  run: async ({ tx, now, actor, record }, app, { recoveryHashes }) => {
    if (!(await hasFreshProof(tx, actor, now))) return refuse('identity.proof.needed');
    await keepRecoveryCodes(tx, app.person_id, recoveryHashes);
    await record({ unit: null, table: 'identity.code_app', row: app.person_id, before: app, after: app });
    return ok(null);
  },
});
