import type { Holding } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { findPerson, holdingsOf, type FoundPerson } from '#modules/org/index.ts';
import { SESSION_IDLE } from '../rules/times.ts';

export interface AccountPage {
  readonly holder: FoundPerson;
  readonly holdings: readonly Holding[];
  /** Null: no account yet. */
  readonly account: {
    readonly login: string;
    readonly hasPassword: boolean;
    readonly createdAt: Temporal.Instant;
    readonly codeApp: boolean;
    readonly passkeys: number;
    readonly sessions: number;
  } | null;
}

/** One person and their account, as an administrator sees it. */
export async function findAccount(
  reader: Reader,
  person: Id<'org.person'>,
  now: Temporal.Instant,
  on: Day,
): Promise<AccountPage | null> {
  const holder = await findPerson(reader, person, on);
  if (holder === null) return null;
  const row = await reader
    .selectFrom('org.person as p')
    .leftJoin('identity.account as a', 'a.person_id', 'p.id')
    .select((eb) => [
      'a.login',
      'a.created_at as createdAt',
      eb('a.password_hash', 'is not', null).as('hasPassword'),
      eb
        .exists(
          eb
            .selectFrom('identity.code_app as c')
            .select('c.person_id')
            .whereRef('c.person_id', '=', 'p.id')
            .where('c.confirmed_at', 'is not', null),
        )
        .as('codeApp'),
      eb
        .selectFrom('identity.passkey as k')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('k.person_id', '=', 'p.id')
        .as('passkeys'),
      eb
        .selectFrom('identity.session as s')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('s.person_id', '=', 'p.id')
        .where('s.ended_at', 'is', null)
        .where('s.expires_at', '>', now)
        .where('s.last_seen_at', '>', now.subtract({ seconds: SESSION_IDLE }))
        .as('sessions'),
    ])
    .where('p.id', '=', person)
    .executeTakeFirstOrThrow();
  const { login, createdAt, hasPassword, codeApp, passkeys, sessions } = row;
  const account =
    login === null || createdAt === null
      ? null
      : {
          login,
          createdAt,
          hasPassword: Boolean(hasPassword),
          codeApp: Boolean(codeApp),
          passkeys: passkeys ?? 0,
          sessions: sessions ?? 0,
        };
  return { holder, holdings: await holdingsOf(reader, person, on), account };
}
