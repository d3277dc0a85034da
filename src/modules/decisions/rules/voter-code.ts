import { createHmac, randomInt } from 'node:crypto';

/** Signs that cannot be taken for each other; the same as of short codes. 31 of them, a prime. */
const ALPHABET = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
/** 31^13 is more than 2^64: nobody guesses one of 300 in a lifetime, even without the limit on tries. */
const SIGNS = 13;

/** A code for a household's slip or card, `7K3M-Q2RT-XP4W-9C`: thirteen random signs and one that catches slips of the pen. */
export const makeVoterCode = (): string => {
  const signs = Array.from({ length: SIGNS }, () => ALPHABET.charAt(randomInt(BASE))).join('');
  return grouped(signs + checkSign(signs));
};

/** The code as it was printed, from what somebody typed; null when it cannot be one. */
export const readVoterCode = (typed: string): string | null => {
  const signs = signsOf(typed);
  if (signs.length !== SIGNS + 1 || Array.from(signs).some((sign) => !ALPHABET.includes(sign))) return null;
  return checkSign(signs.slice(0, SIGNS)) === signs.charAt(SIGNS) ? grouped(signs) : null;
};

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
  for (let at = 0; at < RECEIPT_SIGNS; at += 1) signs += ALPHABET.charAt(digest.readUInt16BE(2 * at) % BASE);
  return grouped(signs);
}

const RECEIPT_SIGNS = 16;
const RECEIPT_BYTES = 2 * RECEIPT_SIGNS;

/** A receipt code as it was given out, from what somebody typed; null when it cannot be one. It has no check sign: it is looked up. */
export const readReceipt = (typed: string): string | null => {
  const signs = signsOf(typed);
  return signs.length === RECEIPT_SIGNS && Array.from(signs).every((sign) => ALPHABET.includes(sign)) ? grouped(signs) : null;
};

/** The signs alone, whatever stands between them and however they were written. */
const signsOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replace(/[IL]/g, '1');

const grouped = (signs: string): string => (signs.match(/.{1,4}/g) ?? []).join('-');

/** Weights differ and the base is prime, so one wrong sign or two swapped ones always change the sum. */
const checkSign = (signs: string): string =>
  ALPHABET.charAt(Array.from(signs).reduce((total, sign, at) => total + (at + 1) * ALPHABET.indexOf(sign), 0) % BASE);
