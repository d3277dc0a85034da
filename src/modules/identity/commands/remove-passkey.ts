import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { paths } from '../paths.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { tellPerson } from '../steps/tell-person.ts';

/** Takes one of one's own passkeys away (gỡ khóa truy cập). The password stays, so nobody locks themselves out. */
export const removePasskey = command({
  name: 'identity.remove-passkey',
  input: z.object({ passkey: id('identity.passkey') }),
  load: (tx, { passkey }) =>
    tx
      .selectFrom('identity.passkey')
      .select(['id', 'person_id', 'created_at'])
      .where('id', '=', passkey)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, passkey) => isPerson(actor, passkey.person_id),
  run: async ({ tx, now, room, actor, record }, passkey) => {
    if (!(await hasFreshProof(tx, actor, now))) return refuse('identity.proof.needed');
    await tx.deleteFrom('identity.passkey').where('id', '=', passkey.id).execute();
    await tellPerson(tx, passkey.person_id, { kind: 'second-factor-changed', values: { link: `${room.publicUrl}${paths.me}` } });
    await record({ unit: null, table: 'identity.passkey', row: passkey.id, before: passkey, after: null });
    return ok(null);
  },
});
