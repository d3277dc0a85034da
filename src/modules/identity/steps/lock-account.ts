import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** What the ledger may know of an account: that it is there, and since when its password stands. Never the login name. */
export interface AccountFacts extends Readonly<Record<string, unknown>> {
  readonly person_id: Id<'org.person'>;
  readonly must_change: boolean;
  readonly password_set_at: Temporal.Instant | null;
  readonly created_at: Temporal.Instant;
}

/** The account, locked until the transaction ends: changes of one account wait for each other. */
export async function lockAccount(tx: Tx, person: Id<'org.person'>): Promise<AccountFacts | null> {
  const row = await tx
    .selectFrom('identity.account')
    .select(['person_id', 'must_change', 'password_set_at', 'created_at'])
    .where('person_id', '=', person)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
