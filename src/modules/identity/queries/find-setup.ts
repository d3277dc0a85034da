import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface CodeAppSetup {
  readonly login: string;
  readonly state: 'none' | 'started' | 'on';
  /** Sealed; only of a code app that is being set up. */
  readonly sealed: string | null;
  readonly codesLeft: number;
}

/** How far one's own code app is set up. */
export async function findSetup(reader: Reader, person: Id<'org.person'>): Promise<CodeAppSetup | null> {
  const row = await reader
    .selectFrom('identity.account as a')
    .leftJoin('identity.code_app as c', 'c.person_id', 'a.person_id')
    .select((eb) => [
      'a.login',
      'c.sealed_secret as sealed',
      'c.confirmed_at as confirmedAt',
      eb
        .selectFrom('identity.recovery_code as r')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('r.person_id', '=', 'a.person_id')
        .where('r.used_at', 'is', null)
        .as('codesLeft'),
    ])
    .where('a.person_id', '=', person)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { login, sealed, confirmedAt, codesLeft } = row;
  if (sealed === null) return { login, state: 'none', sealed: null, codesLeft: 0 };
  return confirmedAt === null
    ? { login, state: 'started', sealed, codesLeft: 0 }
    : { login, state: 'on', sealed: null, codesLeft: codesLeft ?? 0 };
}
