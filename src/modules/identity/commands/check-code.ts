import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { command, type Work } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { stepOfCode } from '../crypto/code-app.ts';
import { keyedHash } from '../crypto/keys.ts';
import { unseal } from '../crypto/sealed.ts';
import { asAppCode, asRecoveryCode } from '../rules/recovery-codes.ts';
import { browserField } from '../steps/browser.ts';
import { stepIn } from '../steps/step-in.ts';

/** The second step: a code of the app, or one of the recovery codes. Reached only through `giveCode`, which counts tries. */
export const checkCode = command({
  name: 'identity.check-code',
  input: z.object({ pending: z.string(), code: text(40), hash: z.string(), browser: browserField() }),
  load: (tx, { pending }) =>
    tx
      .selectFrom('identity.pending_sign_in as p')
      .innerJoin('identity.code_app as c', 'c.person_id', 'p.person_id')
      .select([
        'p.token_hash as pending',
        'p.person_id as person',
        'p.expires_at as expiresAt',
        'c.sealed_secret as sealed',
        'c.last_step as lastStep',
      ])
      .where('p.token_hash', '=', pending)
      .where('p.wants', '=', 'code')
      .forUpdate()
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: () => everyone,
  run: async (work, half, { code, hash, browser }) => {
    if (Temporal.Instant.compare(work.now, half.expiresAt) >= 0) return refuse('identity.pending.ended');
    if (!(await takeAppCode(work, half, code)) && !(await takeRecoveryCode(work, half.person, code)))
      return refuse('identity.code.wrong');
    await work.tx.deleteFrom('identity.pending_sign_in').where('token_hash', '=', half.pending).execute();
    return ok(await stepIn(work, { person: half.person, secondFactor: true, hash, browser }));
  },
});

interface App {
  readonly person: Id<'org.person'>;
  readonly sealed: string;
  readonly lastStep: number;
}

async function takeAppCode({ tx, now, room }: Work, app: App, typed: string): Promise<boolean> {
  const code = asAppCode(typed);
  const secret = unseal(room, app.sealed, app.person);
  if (secret === null) throw new Error('The secret of a code app does not open: SECRET_KEY is not the one it was sealed with');
  const step = code === null ? null : stepOfCode(secret, code, now, app.lastStep);
  if (step === null) return false;
  await tx.updateTable('identity.code_app').set({ last_step: step }).where('person_id', '=', app.person).execute();
  return true;
}

async function takeRecoveryCode({ tx, now, room }: Work, person: Id<'org.person'>, typed: string): Promise<boolean> {
  const code = asRecoveryCode(typed);
  return code !== null && spendRecoveryCode(tx, now, person, keyedHash(room, 'recovery-code', person, code));
}

async function spendRecoveryCode(tx: Tx, now: Temporal.Instant, person: Id<'org.person'>, hash: string): Promise<boolean> {
  const spent = await tx
    .updateTable('identity.recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows > 0n;
}
