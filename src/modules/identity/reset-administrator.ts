import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { countryOf } from '#modules/org/index.ts';
import { letAdministratorIn } from './commands/let-administrator-in.ts';
import { hashPassword } from './crypto/password-hash.ts';
import type { FirstSignIn } from './first-administrator.ts';
import { codeFrom } from './rules/recovery-codes.ts';

/**
 * Gives the first administrator of the whole country a one-time password, for the operator who sits at the machine:
 * `npm run admin:reset`. Code app, passkeys and sessions of that account go.
 * @returns what to sign in with, or null when nobody with an account administers the country today
 */
export async function resetAdministrator(room: Room): Promise<FirstSignIn | null> {
  const country = await countryOf(room.db);
  if (country === null) return null;
  const today = dayOf(room.now());
  const row = await room.db
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('identity.account as a', 'a.person_id', 'h.person_id')
    .select(['a.person_id as person', 'a.login'])
    .where('b.unit_id', '=', country)
    .where('h.post', '=', 'administrator')
    .where(sql<boolean>`h.valid @> ${today}::date and b.valid @> ${today}::date`)
    .orderBy('a.created_at')
    .orderBy('h.id')
    .executeTakeFirst();
  if (row === undefined) return null;
  const password = codeFrom(randomBytes(40));
  unwrap(await letAdministratorIn(room, system, { person: row.person, passwordHash: await hashPassword(password) }));
  return { login: row.login, password };
}
