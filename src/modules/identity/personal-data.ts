import type { Reader, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonalData } from '#kernel/module.ts';

const TABLES = ['account', 'session', 'pending_sign_in', 'code_app', 'recovery_code', 'passkey', 'reset'] as const;

/** Everything about an account. Secrets and hashes are not handed over: they are of use to nobody but a thief. */
export const personalData: PersonalData = {
  tables: TABLES.map((table) => `identity.${table}`),
  export: exportPersonalData,
  erase: erasePersonalData,
};

async function exportPersonalData(reader: Reader, person: Id<'org.person'>): Promise<Record<string, object[]>> {
  const account = await reader
    .selectFrom('identity.account')
    .select(['login', 'must_change', 'password_set_at', 'created_at'])
    .where('person_id', '=', person)
    .execute();
  const sessions = await reader
    .selectFrom('identity.session')
    .select(['id', 'device', 'created_at', 'last_seen_at', 'expires_at', 'ended_at'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .limit(1_000)
    .execute();
  const pending = await reader
    .selectFrom('identity.pending_sign_in')
    .select(['wants', 'expires_at'])
    .where('person_id', '=', person)
    .limit(100)
    .execute();
  const codeApp = await reader
    .selectFrom('identity.code_app')
    .select(['created_at', 'confirmed_at'])
    .where('person_id', '=', person)
    .execute();
  const codes = await reader
    .selectFrom('identity.recovery_code')
    .select('used_at')
    .where('person_id', '=', person)
    .limit(100)
    .execute();
  const passkeys = await reader
    .selectFrom('identity.passkey')
    .select(['name', 'transports', 'created_at', 'last_used_at'])
    .where('person_id', '=', person)
    .limit(100)
    .execute();
  const resets = await reader
    .selectFrom('identity.reset')
    .select(['expires_at', 'used_at'])
    .where('person_id', '=', person)
    .limit(100)
    .execute();
  return {
    'identity.account': account,
    'identity.session': sessions,
    'identity.pending_sign_in': pending,
    'identity.code_app': codeApp,
    'identity.recovery_code': codes,
    'identity.passkey': passkeys,
    'identity.reset': resets,
  };
}

/** Takes everything away: from this moment nobody is signed in as this person, and nobody can sign in. */
export async function erasePersonalData(tx: Tx, person: Id<'org.person'>): Promise<void> {
  for (const table of TABLES) await tx.deleteFrom(`identity.${table}`).where('person_id', '=', person).execute();
}
