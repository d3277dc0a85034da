import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { SESSION_IDLE } from '../rules/times.ts';

export interface SessionRow {
  readonly id: Id<'identity.session'>;
  readonly device: string;
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
}

export interface OwnAccount {
  readonly login: string;
  readonly passwordSetAt: Temporal.Instant | null;
  readonly codeApp: 'none' | 'started' | 'on';
  /** Recovery codes not used yet. */
  readonly codesLeft: number;
  readonly passkeys: number;
  /** Open ones, the latest first. */
  readonly sessions: readonly SessionRow[];
}

const MOST_SESSIONS = 50;

/** One's own account with its open sessions (tài khoản của tôi); null for somebody without an account. */
export async function findOwnAccount(
  reader: Reader,
  person: Id<'org.person'>,
  now: Temporal.Instant,
): Promise<OwnAccount | null> {
  const row = await reader
    .selectFrom('identity.account as a')
    .leftJoin('identity.code_app as c', 'c.person_id', 'a.person_id')
    .select((eb) => [
      'a.login',
      'a.password_set_at as passwordSetAt',
      'c.person_id as started',
      'c.confirmed_at as confirmedAt',
      eb
        .selectFrom('identity.recovery_code as r')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('r.person_id', '=', 'a.person_id')
        .where('r.used_at', 'is', null)
        .as('codesLeft'),
      eb
        .selectFrom('identity.passkey as k')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('k.person_id', '=', 'a.person_id')
        .as('passkeys'),
    ])
    .where('a.person_id', '=', person)
    .executeTakeFirst();
  if (row === undefined) return null;
  const codeApp = row.confirmedAt !== null ? 'on' : row.started !== null ? 'started' : 'none';
  const sessions = await listSessions(reader, person, now);
  return {
    login: row.login,
    passwordSetAt: row.passwordSetAt,
    codeApp,
    codesLeft: row.codesLeft ?? 0,
    passkeys: row.passkeys ?? 0,
    sessions,
  };
}

const listSessions = (reader: Reader, person: Id<'org.person'>, now: Temporal.Instant): Promise<SessionRow[]> =>
  reader
    .selectFrom('identity.session')
    .select(['id', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', now.subtract({ seconds: SESSION_IDLE }))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(MOST_SESSIONS)
    .execute();
