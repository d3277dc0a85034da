import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { PENDING_LONGEST } from '../rules/times.ts';
import type { Browser } from './browser.ts';
import { openSession } from './sessions.ts';

/** What signing in comes to next. */
export type Next = 'session' | 'code' | 'new-password';

interface Proof {
  readonly person: Id<'org.person'>;
  /** A code was given as well, or the proof was a passkey, which is two factors by itself. */
  readonly secondFactor: boolean;
  /** Hash of the token that the browser gets, for the session or for the step in between. */
  readonly hash: string;
  readonly browser: Browser;
}

/**
 * Lets somebody in whose proof was right, or only on to the next step: a code where a code app is set up, a new password
 * where the present one was for one time. Leaves the record.
 */
export async function stepIn(work: Work, proof: Proof): Promise<Next> {
  const { tx, now } = work;
  const account = await tx
    .selectFrom('identity.account as a')
    .leftJoin('identity.code_app as c', (join) =>
      join.onRef('c.person_id', '=', 'a.person_id').on('c.confirmed_at', 'is not', null),
    )
    .select(['a.must_change as mustChange', 'c.person_id as codeApp'])
    .where('a.person_id', '=', proof.person)
    .executeTakeFirstOrThrow();
  const wants = account.codeApp !== null && !proof.secondFactor ? 'code' : account.mustChange ? 'new-password' : null;
  if (wants === null) {
    const session = await openSession(work, proof.person, proof.hash, proof.browser);
    await work.record({ unit: null, table: 'identity.session', row: session.id, before: null, after: session });
    return 'session';
  }
  await tx
    .insertInto('identity.pending_sign_in')
    .values({ token_hash: proof.hash, person_id: proof.person, wants, expires_at: now.add({ seconds: PENDING_LONGEST }) })
    .execute();
  await work.record({
    unit: null,
    table: 'identity.pending_sign_in',
    row: proof.person,
    before: null,
    after: { person_id: proof.person, wants },
  });
  return wants;
}
