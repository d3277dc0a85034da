import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { COST, hashPassword, type Cost } from '../crypto/password-hash.ts';
import { SESSION_LONGEST } from '../rules/times.ts';

/** Rows of `identity` for tests and for the demonstration: plain inserts with defaults that make sense. */

/** Costs a tenth of a millisecond; for tests, where hundreds of accounts are made. Never for an installation. */
const CHEAP: Cost = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/** What an installation uses; for accounts of the demonstration, which people can reach. */
export const REAL_COST: Cost = COST;

export const PASSWORD = 'con trâu đi trước cái cày';

const MADE = Temporal.Instant.from('2025-07-01T08:00:00+07:00');

export interface AccountParts {
  readonly login?: string;
  /** Null makes an account whose password is still to be set. */
  readonly password?: string | null;
  readonly mustChange?: boolean;
  /** `CHEAP` unless told otherwise. */
  readonly cost?: Cost;
}

let made = 0;

/** An account with a password for somebody who has none. @returns its login name */
export async function makeAccount(db: Db, person: Id<'org.person'>, parts: AccountParts = {}): Promise<string> {
  made += 1;
  const { login = `can-bo-${made}`, password = PASSWORD, mustChange = false, cost = CHEAP } = parts;
  await db
    .insertInto('identity.account')
    .values({
      person_id: person,
      login,
      password_hash: password === null ? null : await hashPassword(password, cost),
      must_change: mustChange,
      password_set_at: password === null ? null : MADE,
      created_at: MADE,
    })
    .execute();
  return login;
}

export interface SessionParts {
  readonly now: Temporal.Instant;
  readonly device?: string;
}

/** An open session. @returns the token for its cookie */
export async function makeSession(
  db: Db,
  person: Id<'org.person'>,
  { now, device = 'chrome/android' }: SessionParts,
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('identity.session')
    .values({
      id: newId<'identity.session'>(),
      person_id: person,
      token_hash: tokenHash(token),
      created_at: now,
      last_seen_at: now,
      proved_at: now,
      expires_at: now.add({ seconds: SESSION_LONGEST }),
      device,
    })
    .execute();
  return token;
}
