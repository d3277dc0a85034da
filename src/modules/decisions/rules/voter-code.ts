import { createHmac } from 'node:crypto';
import { CODE_ALPHABET, groupedSigns, typedSigns } from '#kernel/secret-code.ts';

/** A code for a household's slip or card. */
export { makeSecretCode as makeVoterCode, readSecretCode as readVoterCode } from '#kernel/secret-code.ts';

/** What the roll keeps instead of a code: nobody who reads the database can vote. @param secret the program's own key */
export const voterCodeHash = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`decisions.voter-code:${code}`).digest().subarray(0, 16);

/** A receipt code from a seed: 16 signs, more than 2^79. The same seed gives the same code, so a repeated send shows it again. */
export const receiptFrom = (secret: string, seed: string): string =>
  receiptOf(createHmac('sha256', secret).update(`decisions.receipt:${seed}`).digest());

/** What a ballot online is told by. Two parts of one keyed digest, so neither leads to the other. */
export interface CastMarks {
  readonly receipt: string;
  /** Tells a repeat of the same send from a second vote, without keeping what was chosen. 16 bytes. */
  readonly attempt: Buffer;
}

/**
 * Receipt and attempt of a ballot from the seed made with its form. The seed comes from outside, so the household's code goes in
 * too: two households that agree on a seed still get two receipts.
 */
export function castMarks(secret: string, round: string, codeHash: Buffer, seed: string): CastMarks {
  const digest = createHmac('sha512', secret).update(`decisions.cast:${round}:${seed}:`).update(codeHash).digest();
  return { receipt: receiptOf(digest), attempt: digest.subarray(RECEIPT_BYTES, RECEIPT_BYTES + 16) };
}

/** Two bytes for each sign: so many that no sign comes noticeably more often than another. */
function receiptOf(digest: Buffer): string {
  let signs = '';
  for (let at = 0; at < RECEIPT_SIGNS; at += 1) signs += CODE_ALPHABET.charAt(digest.readUInt16BE(2 * at) % CODE_ALPHABET.length);
  return groupedSigns(signs);
}

const RECEIPT_SIGNS = 16;
const RECEIPT_BYTES = 2 * RECEIPT_SIGNS;

/** A receipt code as it was given out, from what somebody typed; null when it cannot be one. It has no check sign: it is looked up. */
export const readReceipt = (typed: string): string | null => {
  const signs = typedSigns(typed);
  return signs.length === RECEIPT_SIGNS && Array.from(signs).every((sign) => CODE_ALPHABET.includes(sign))
    ? groupedSigns(signs)
    : null;
};
