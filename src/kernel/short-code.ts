import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Digits and letters that cannot be taken for each other: no 0 and O, no I and L, no U. 31 of them, a prime. */
const ALPHABET = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = ALPHABET.length;
const LENGTH = 8;

/**
 * A code for people to read out and type in, such as `K7MQ-2RTX-P`: eight random signs (39 bits, 850 thousand million
 * codes) and one that catches every wrong sign and every two swapped ones. Names a thing; it is not a secret: where
 * knowing it is a right, limit the tries as well.
 */
export function makeShortCode(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(BASE))).join('');
  return grouped(signs + checkSign(signs));
}

/** The code as it was given out, from what somebody typed: any case, spaces or dashes, I and L for 1. Null when wrong. */
export function readShortCode(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH + 1 || Array.from(signs).some((sign) => !ALPHABET.includes(sign))) return null;
  return checkSign(signs.slice(0, LENGTH)) === signs.charAt(LENGTH) ? grouped(signs) : null;
}

const grouped = (signs: string): string => `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;

/** Weights 1 to 8 differ and the base is prime, so one wrong sign or two swapped ones always change the sum. */
function checkSign(signs: string): string {
  const sum = Array.from(signs).reduce((total, sign, index) => total + (index + 1) * ALPHABET.indexOf(sign), 0);
  return ALPHABET.charAt(sum % BASE);
}

/** 192 random bits as 32 signs that are safe in addresses and cookies. */
export const secretToken = (): string => randomBytes(24).toString('base64url');

/** What is stored instead of a token: SHA-256 in hex. Enough for tokens of this length, never for passwords or codes. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares in a time that tells nothing about where the two differ. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
