import type { Actor } from '#kernel/actor.ts';
import { refuse, type Refusal } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { passwordFits } from '../crypto/password-hash.ts';
import { proofKey } from '../rules/attempt-keys.ts';
import { claimAttempt, forgiveAttempts } from './attempts.ts';

export type OwnPasswordWhy = 'identity.proof.wrong' | 'identity.proof.wait' | 'sign-in';

export interface Owner {
  readonly login: string;
  readonly name: string;
}

/** Asks somebody signed in for their password again. Tries are counted by session, so only their own count. */
export async function provenOwner(
  room: Room,
  actor: Actor,
  password: string,
): Promise<{ ok: true; owner: Owner } | Refusal<OwnPasswordWhy>> {
  if (actor.person === null || actor.session === null) return refuse('sign-in');
  const key = proofKey(actor.session);
  const wait = await claimAttempt(room, key);
  if (wait > 0) return refuse('identity.proof.wait', { seconds: wait });
  const account = await room.db
    .selectFrom('identity.account')
    .select(['login', 'password_hash as hash'])
    .where('person_id', '=', actor.person)
    .executeTakeFirst();
  const fits = await passwordFits(account?.hash ?? null, password);
  if (account === undefined || !fits) return refuse('identity.proof.wrong');
  await forgiveAttempts(room, key);
  return { ok: true, owner: { login: account.login, name: actor.name ?? '' } };
}
