import { createHmac } from 'node:crypto';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { receiptFrom, voterCodeHash } from '../rules/voter-code.ts';
import type { Channel } from '../rules/result.ts';
import { publicKeyFrom, seal } from './seal.ts';

export interface SealedVote {
  readonly round: Id<'decisions.round'>;
  /** The code of the household's slip or card, as printed. */
  readonly code: string;
  readonly choices: readonly number[];
  /**
   * Made with the form: sent twice it is one vote, and the receipt is shown again. Comes from outside, so the receipt is made
   * of it and the household's code: two households that agree on a seed still get two receipts.
   */
  readonly seed: string;
  /** Post of whoever helps at the culture house; null when the household votes on its own phone. */
  readonly helper: Id<'org.holding'> | null;
  /** The round's public key. */
  readonly boxKey: string;
}

export type CastRefusal = 'decisions.vote.unknown-code' | 'decisions.vote.not-open' | 'decisions.vote.already';

/** A ballot ready for the box: sealed, with the digests its household is found and marked by. */
export interface SealedBallot {
  readonly codeHash: Buffer;
  readonly attempt: Buffer;
  readonly sealed: Buffer;
  readonly receipt: string;
}

/** Seals a vote; nothing is written. @param secret of the room */
export function sealVote(secret: string, vote: SealedVote): SealedBallot {
  const codeHash = voterCodeHash(secret, vote.code);
  const receipt = receiptFrom(secret, `${vote.round}:${codeHash.toString('hex')}:${vote.seed}`);
  const sealed = seal(publicKeyFrom(vote.boxKey), { choices: vote.choices, receipt });
  return { codeHash, receipt, sealed, attempt: attemptOf(secret, vote) };
}

/**
 * Takes a ballot by phone: marks the household and drops the sealed ballot into the box, in one statement that commits by
 * itself. The household's own row is the only lock: a second vote by any channel, in the same millisecond, finds it marked;
 * closing turns the same row off, so no ballot slips in behind the count.
 */
export const castSealed = (room: Room, vote: SealedVote): Promise<Result<{ receipt: string }, CastRefusal>> =>
  dropSealed(room, vote, sealVote(room.secret, vote));

/** The writing half of `castSealed`, for measuring. */
export async function dropSealed(
  room: Room,
  { round, helper }: Pick<SealedVote, 'round' | 'helper'>,
  { codeHash, attempt, sealed, receipt }: SealedBallot,
): Promise<Result<{ receipt: string }, CastRefusal>> {
  const taken = await room.pool.query({
    name: 'decisions.cast-sealed',
    text: CAST,
    values: [helper === null ? 'phone' : 'desk', helper, attempt, codeHash, round, sealed],
  });
  if (taken.rowCount === 1) return ok({ receipt });
  return whyNot(room, round, codeHash, attempt, receipt);
}

/** Prepared once for each connection: this is the one statement a whole country sends in the same evening. */
const CAST = `
  with marked as (
    update decisions.roll set voted = $1, assisted_by = $2, attempt = $3
    where code_hash = $4 and round_id = $5 and votable and voted is null
    returning round_id
  )
  insert into decisions.sealed_ballot (round_id, sealed) select round_id, $6 from marked`;

/** Tells a repeat of the same send from a second vote, without keeping what was chosen. */
const attemptOf = (secret: string, { round, seed }: SealedVote): Buffer =>
  createHmac('sha256', secret).update(`decisions.attempt:${round}:${seed}`).digest().subarray(0, 16);

async function whyNot(
  room: Room,
  round: Id<'decisions.round'>,
  codeHash: Buffer,
  attempt: Buffer,
  receipt: string,
): Promise<Result<{ receipt: string }, CastRefusal>> {
  const row = await room.db
    .selectFrom('decisions.roll')
    .select(['voted', 'votable', 'attempt'])
    .where('code_hash', '=', codeHash)
    .where('round_id', '=', round)
    .executeTakeFirst();
  if (row === undefined) return refuse('decisions.vote.unknown-code');
  if (row.voted === null) return refuse('decisions.vote.not-open');
  const same = row.attempt !== null && row.attempt.equals(attempt);
  return same ? ok({ receipt }) : refuse('decisions.vote.already', { channel: row.voted satisfies Channel });
}
