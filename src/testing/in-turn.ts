/** Set to try everything everywhere, which takes half an hour: `EVERYTHING=1 npm test -- src/testing`. */
const EVERYTHING = process.env['EVERYTHING'] === '1';

/**
 * Hands out some of many in turn. Where every address or field would meet every kind of nonsense, each meets a few, and over hundreds of
 * them every kind comes dozens of times; which ones is the same in every run.
 */
export function inTurn<One>(all: readonly One[], each: number): () => readonly One[] {
  let next = 0;
  return () => {
    if (EVERYTHING || each >= all.length) return all;
    const some = Array.from({ length: each }, (_, index) => all[(next + index) % all.length] as One);
    next += each;
    return some;
  };
}
