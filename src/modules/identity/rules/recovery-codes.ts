/** Codes printed on paper, for when the phone is lost. */
export const CODES_GIVEN = 10;
const LETTERS = 12;
/** No 0, 1, i, l, o, u: letters that are read wrongly off paper, and one that makes words. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';

/** One code from random bytes, `xxxx-xxxx-xxxx` (58 bits). @param bytes 24 or more; bytes that would favour a letter are skipped */
export function codeFrom(bytes: Uint8Array): string {
  const even = 256 - (256 % ALPHABET.length);
  const letters = [...bytes].filter((byte) => byte < even).map((byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  if (letters.length < LETTERS) throw new RangeError('Too few random bytes for a recovery code');
  return letters
    .slice(0, LETTERS)
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed as it would have been printed; null when it cannot be such a code. */
export function asRecoveryCode(typed: string): string | null {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '');
  return bare.length === LETTERS && Array.from(bare).every((letter) => ALPHABET.includes(letter))
    ? bare.replace(/(.{4})(?=.)/g, '$1-')
    : null;
}

/** Six digits of a code app, spaces forgiven; null when it is something else. */
export function asAppCode(typed: string): string | null {
  const bare = typed.replace(/\s/g, '');
  return /^\d{6}$/.test(bare) ? bare : null;
}
