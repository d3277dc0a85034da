import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { paths } from '../paths.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { tellPerson } from '../steps/tell-person.ts';

/** Takes one's own code app away, with its recovery codes (gỡ ứng dụng mã). */
export const removeCodeApp = command({
  name: 'identity.remove-code-app',
  input: z.object({ person: id('org.person') }),
  load: (tx, { person }) =>
    tx
      .selectFrom('identity.code_app')
      .select(['person_id', 'created_at', 'confirmed_at'])
      .where('person_id', '=', person)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, app) => isPerson(actor, app.person_id),
  run: async ({ tx, now, room, actor, record }, app) => {
    if (!(await hasFreshProof(tx, actor, now))) return refuse('identity.proof.needed');
    await tx.deleteFrom('identity.code_app').where('person_id', '=', app.person_id).execute();
    await tx.deleteFrom('identity.recovery_code').where('person_id', '=', app.person_id).execute();
    if (app.confirmed_at !== null) {
      await tellPerson(tx, app.person_id, { kind: 'second-factor-changed', values: { link: `${room.publicUrl}${paths.me}` } });
    }
    await record({ unit: null, table: 'identity.code_app', row: app.person_id, before: app, after: null });
    return ok(null);
  },
});
