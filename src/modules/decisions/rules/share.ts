/** A share of a whole, as the law says it: "at least two thirds" (`strict` false), "more than half" (`strict` true). */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
}

/**
 * Fewest households that reach the share of `total`; whole numbers only, nothing is rounded before it is compared.
 * @param total all households of the village, never those present; 1 or more
 */
export const needed = (total: number, { numerator, denominator, strict }: Share): number => {
  assertTotal(total);
  const product = total * numerator;
  const floor = Math.floor(product / denominator);
  if (strict) return floor + 1;
  return floor * denominator === product ? floor : floor + 1;
};

/** Whether `count` households reach the share of `total`. */
export const reaches = (count: number, total: number, { numerator, denominator, strict }: Share): boolean => {
  assertTotal(total);
  const have = count * denominator;
  const want = total * numerator;
  return strict ? have > want : have >= want;
};

const assertTotal = (total: number): void => {
  if (!Number.isSafeInteger(total) || total < 1) throw new RangeError(`A share of ${total}`);
};
