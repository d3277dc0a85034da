import type { Work } from '#kernel/command.ts';
import { challengeEnd, type ChallengeFor } from '../crypto/challenge.ts';
import { tokenHash } from '../crypto/keys.ts';

/** True once for each challenge of ours that is for this purpose and has not ended. */
export async function spendChallenge({ tx, room, now }: Work, purpose: ChallengeFor, challenge: string): Promise<boolean> {
  const end = challengeEnd(room, purpose, challenge, now);
  if (end === null) return false;
  const spent = await tx
    .insertInto('identity.spent_challenge')
    .values({ challenge_hash: tokenHash(challenge), expires_at: end })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return spent.numInsertedOrUpdatedRows === 1n;
}
