import type { Share } from './types.ts';

export const WHOLE: Share = { num: 1, den: 1 };
export const NOTHING: Share = { num: 0, den: 1 };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Lowest terms; throws RangeError when even those leave the safe integers, which no chain of counted splits reaches. */
function reduced(num: bigint, den: bigint): Share {
  const by = gcd(num < 0n ? -num : num, den);
  const share = { num: Number(num / by), den: Number(den / by) };
  if (!Number.isSafeInteger(share.num) || !Number.isSafeInteger(share.den)) throw new RangeError('Share out of range');
  return share;
}

/** The fraction num/den of two counts (`den` above 0), in lowest terms. */
export function share(num: number, den: number): Share {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) throw new RangeError(`Not a share: ${num}/${den}`);
  return reduced(BigInt(num), BigInt(den));
}

export const isWhole = (s: Share | null): boolean => s !== null && s.num === s.den;
export const isNothing = (s: Share | null): boolean => s !== null && s.num === 0;
export const isFraction = (s: Share): boolean => s.num >= 0 && s.num <= s.den;

/** Unknown times anything is unknown, except that nothing of an unknown part is still nothing. */
export function times(a: Share | null, b: Share | null): Share | null {
  if (isNothing(a) || isNothing(b)) return NOTHING;
  if (a === null || b === null) return null;
  return reduced(BigInt(a.num) * BigInt(b.num), BigInt(a.den) * BigInt(b.den));
}

/** Unknown plus anything is unknown. */
export const plus = (a: Share | null, b: Share | null): Share | null =>
  a === null || b === null
    ? null
    : reduced(BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den), BigInt(a.den) * BigInt(b.den));

export const sum = (shares: readonly (Share | null)[]): Share | null => shares.reduce<Share | null>(plus, NOTHING);

/** What is left of one after taking `s` away; negative when more than all was taken. */
export const restOf = (s: Share | null): Share | null => (s === null ? null : plus(WHOLE, { num: -s.num, den: s.den }));
