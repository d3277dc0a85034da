import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface PasskeyRow {
  readonly id: Id<'identity.passkey'>;
  readonly credentialId: string;
  readonly name: string;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}

const MOST = 50;

/** One's own passkeys, the oldest first. */
export const listPasskeys = (reader: Reader, person: Id<'org.person'>): Promise<PasskeyRow[]> =>
  reader
    .selectFrom('identity.passkey')
    .select(['id', 'credential_id as credentialId', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST)
    .execute();
