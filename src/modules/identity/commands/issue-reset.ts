import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { ok, refuse } from '#kernel/result.ts';
import { tokenHash } from '../crypto/keys.ts';
import { paths } from '../paths.ts';
import { RESET_BY_MAIL } from '../rules/times.ts';
import { tellPerson } from '../steps/tell-person.ts';

/** Sends the link for a new password to the address the organisation has on record. Reached through `askReset`. */
export const issueReset = command({
  name: 'identity.issue-reset',
  input: z.object({ login: z.string(), token: z.string() }),
  load: (tx, { login }) =>
    tx
      .selectFrom('identity.account')
      .select('person_id')
      .where('login', '=', login)
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: () => everyone,
  run: async ({ tx, now, room, record }, { person_id: person }, { token }) => {
    const expires = now.add({ seconds: RESET_BY_MAIL });
    await tx
      .insertInto('identity.reset')
      .values({ token_hash: tokenHash(token), person_id: person, expires_at: expires, used_at: null })
      .execute();
    const values = { link: `${room.publicUrl}${paths.reset(token)}`, hours: RESET_BY_MAIL / 3600 };
    if (!(await tellPerson(tx, person, { kind: 'reset-password', values }))) return refuse('identity.reset.no-address');
    await record({
      unit: null,
      table: 'identity.reset',
      row: person,
      before: null,
      after: { person_id: person, expires_at: expires },
    });
    return ok(null);
  },
});
