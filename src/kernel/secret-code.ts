import { randomInt } from 'node:crypto';

/** Signs that cannot be taken for each other; the same as of short codes. 31 of them, a prime. */
export const CODE_ALPHABET = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = CODE_ALPHABET.length;
/** 31^13 is more than 2^64: nobody guesses one of 300 in a lifetime, even without the limit on tries. */
const SIGNS = 13;

/** A code whose knowledge is a right (a slip, a seat), `7K3M-Q2RT-XP4W-9C`: thirteen random signs and one that catches slips of the pen. */
export const makeSecretCode = (): string => {
  const signs = Array.from({ length: SIGNS }, () => CODE_ALPHABET.charAt(randomInt(BASE))).join('');
  return groupedSigns(signs + checkSign(signs));
};

/** The code as it was printed, from what somebody typed; null when it cannot be one. */
export const readSecretCode = (typed: string): string | null => {
  const signs = typedSigns(typed);
  if (signs.length !== SIGNS + 1 || Array.from(signs).some((sign) => !CODE_ALPHABET.includes(sign))) return null;
  return checkSign(signs.slice(0, SIGNS)) === signs.charAt(SIGNS) ? groupedSigns(signs) : null;
};

/** The signs alone, whatever stands between them and however they were written. */
export const typedSigns = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replace(/[IL]/g, '1');

export const groupedSigns = (signs: string): string => (signs.match(/.{1,4}/g) ?? []).join('-');

/** Weights differ and the base is prime, so one wrong sign or two swapped ones always change the sum. */
const checkSign = (signs: string): string =>
  CODE_ALPHABET.charAt(Array.from(signs).reduce((total, sign, at) => total + (at + 1) * CODE_ALPHABET.indexOf(sign), 0) % BASE);
