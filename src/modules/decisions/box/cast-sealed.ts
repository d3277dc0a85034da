import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { castMarks, voterCodeHash } from '../rules/voter-code.ts';
import type { Channel } from '../rules/result.ts';
import { CAST, sendCast } from './cast-sql.ts';
import { dropTogether } from './cast-together.ts';
import { seal } from './seal.ts';

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
export function sealVote(secret: string, { round, code, choices, seed, boxKey }: SealedVote): SealedBallot {
  const codeHash = voterCodeHash(secret, code);
  const { receipt, attempt } = castMarks(secret, round, codeHash, seed);
  return { codeHash, receipt, attempt, sealed: seal(boxKey, { choices, receipt }) };
}

/**
 * Takes a ballot by phone: marks the household and drops the sealed ballot into the box, in one statement that commits by
 * itself. The household's own row is the only lock: a second vote by any channel, in the same millisecond, finds it marked;
 * closing turns the same row off, so no ballot slips in behind the count.
 */
export async function castSealed(room: Room, vote: SealedVote): Promise<Result<{ receipt: string }, CastRefusal>> {
  const ballot = sealVote(room.secret, vote);
  return (await dropSealed(room, vote, ballot)) ? ok({ receipt: ballot.receipt }) : whyNot(room, vote.round, ballot);
}

/**
 * The same without asking why it was refused, together with others that come at the same moment.
 * @param rateRows rows of `kernel.rate` that must have nothing to wait for: nobody guessed codes lately
 * @returns the receipt; null when nothing was written, whatever the reason: the careful way finds it
 */
export async function castQuickly(
  room: Room,
  vote: SealedVote & { readonly helper: null },
  rateRows: readonly [string, string],
): Promise<string | null> {
  const { receipt, ...ballot } = sealVote(room.secret, vote);
  return (await dropTogether(room, { ...ballot, round: vote.round, rateRows })) ? receipt : null;
}

/** The writing half, one by one. @returns false when no household was free to vote with this code */
export async function dropSealed(
  room: Room,
  { round, helper }: Pick<SealedVote, 'round' | 'helper'>,
  { codeHash, attempt, sealed }: SealedBallot,
): Promise<boolean> {
  const values = [helper, attempt, codeHash, round, sealed, null, null, null];
  const { rowCount } = await sendCast(room, CAST, values);
  return rowCount === 1;
}

async function whyNot(
  room: Room,
  round: Id<'decisions.round'>,
  { codeHash, attempt, receipt }: SealedBallot,
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
