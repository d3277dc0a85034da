import { randomBytes } from 'node:crypto';
import type { Room } from '#kernel/room.ts';
import { CHALLENGE_LONGEST } from '../rules/times.ts';
import { keyedHash, same } from './keys.ts';

/** What the challenge is for: signing in, or adding a passkey within one session. */
export type ChallengeFor = 'sign-in' | `add:${string}`;

const RANDOM = 16;

/**
 * A WebAuthn challenge that carries its own expiry and our signature. Showing a page therefore stores nothing; that a
 * challenge counts only once is kept in `identity.spent_challenge` when it is used.
 * @returns base64url
 */
export function newChallenge(room: Pick<Room, 'secret'>, purpose: ChallengeFor, now: Temporal.Instant): string {
  const expires = now.add({ seconds: CHALLENGE_LONGEST }).epochMilliseconds.toString(36);
  const body = `${randomBytes(RANDOM).toString('hex')}.${expires}`;
  return Buffer.from(`${body}.${keyedHash(room, 'challenge', purpose, body)}`).toString('base64url');
}

/** When the challenge ends, or null when it is not ours, not for this purpose, or has ended. */
export function challengeEnd(
  room: Pick<Room, 'secret'>,
  purpose: ChallengeFor,
  challenge: string,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const [random = '', expires = '', mark = ''] = Buffer.from(challenge, 'base64url').toString('utf8').split('.');
  if (!/^[0-9a-z]{1,10}$/.test(expires)) return null;
  if (!same(mark, keyedHash(room, 'challenge', purpose, `${random}.${expires}`))) return null;
  const end = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(expires, 36));
  return Temporal.Instant.compare(now, end) < 0 ? end : null;
}
