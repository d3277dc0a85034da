import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, type Result } from '#kernel/result.ts';
import { paths } from '../paths.ts';
import { mayKeepAccount } from '../policy.ts';
import { loadKeptAccount } from '../steps/load-kept-account.ts';
import { tellPerson } from '../steps/tell-person.ts';

/** For somebody whose phone is lost: takes away code app, recovery codes and passkeys (gỡ yếu tố thứ hai). The password stays. */
export const removeSecondFactor = command({
  name: 'identity.remove-second-factor',
  input: z.object({ person: id('org.person') }),
  load: (tx, { person }, today) => loadKeptAccount(tx, person, today),
  may: mayKeepAccount,
  run: async ({ tx, room, record }, { person, home, account }): Promise<Result<null, never>> => {
    await tx.deleteFrom('identity.code_app').where('person_id', '=', person).execute();
    await tx.deleteFrom('identity.recovery_code').where('person_id', '=', person).execute();
    await tx.deleteFrom('identity.passkey').where('person_id', '=', person).execute();
    await tellPerson(tx, person, { kind: 'second-factor-changed', values: { link: `${room.publicUrl}${paths.me}` } });
    await record({ unit: home.unit, table: 'identity.account', row: person, before: account, after: account });
    return ok(null);
  },
});
