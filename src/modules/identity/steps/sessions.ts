import type { Work } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { tokenHash } from '../crypto/keys.ts';
import { deviceFamily } from '../rules/device-family.ts';
import { SESSION_LONGEST } from '../rules/times.ts';
import type { Browser } from './browser.ts';

/** What the ledger may know of a session. */
export interface SessionFacts extends Readonly<Record<string, unknown>> {
  readonly id: Id<'identity.session'>;
  readonly person_id: Id<'org.person'>;
  readonly device: string;
}

/**
 * Opens a session under a new token and ends the one this browser had, so that a token planted before signing in is
 * worth nothing afterwards.
 * @param hash of the new token
 */
export async function openSession(
  work: Pick<Work, 'tx' | 'now'>,
  person: Id<'org.person'>,
  hash: string,
  browser: Browser,
): Promise<SessionFacts> {
  const { tx, now } = work;
  if (browser.session !== null) {
    const old = tx.updateTable('identity.session').set({ ended_at: now }).where('ended_at', 'is', null);
    await old.where('token_hash', '=', tokenHash(browser.session)).execute();
  }
  const facts = { id: newId<'identity.session'>(), person_id: person, device: deviceFamily(browser.userAgent) };
  await tx
    .insertInto('identity.session')
    .values({
      ...facts,
      token_hash: hash,
      created_at: now,
      last_seen_at: now,
      proved_at: now,
      expires_at: now.add({ seconds: SESSION_LONGEST }),
    })
    .execute();
  return facts;
}

/**
 * Signs a person out everywhere, also where they are between two steps of signing in.
 * @param except a session to keep
 * @returns how many sessions ended
 */
export async function endSessions(
  tx: Tx,
  now: Temporal.Instant,
  person: Id<'org.person'>,
  except: Id<'identity.session'> | null = null,
): Promise<number> {
  await tx.deleteFrom('identity.pending_sign_in').where('person_id', '=', person).execute();
  let open = tx
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null);
  if (except !== null) open = open.where('id', '<>', except);
  const result = await open.executeTakeFirst();
  return Number(result.numUpdatedRows);
}
