/** Folded syllables of the words of types ("thị trấn"): too many names hold them to begin a search with. */
const COMMON = new Set(
  'tinh thanh pho quan huyen thi xa phuong tran dac khu thon lang ap ban buon bon phum soc xom to dan khoi khom tieu'.split(' '),
);

/** Shorter words are not in the index. */
const INDEXED = 3;
/** Of short words alone: "y ty sa pa" is a place, a row of single letters is not. */
const MOST_SHORT = 4;

const isWeak = (word: string): boolean => word.length < INDEXED || COMMON.has(word);

/**
 * The parts of what was typed by which a unit is looked up, one of which its own name holds: words that tell places
 * apart, and pairs of neighbours where a word alone is too short or too common ("y ty", "ban lang"). Whether the other
 * words fit is asked only of the units found so; a search by every word would read half the country.
 * @param words without marks, in the order typed
 * @returns empty when nothing was typed that could name a place
 */
export function anchorsOf(words: readonly string[]): string[] {
  if (words.length > MOST_SHORT && words.every((word) => word.length < INDEXED)) return [];
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next !== undefined && (isWeak(word) || isWeak(next)) ? [`${word} ${next}`] : [];
  });
  return [...new Set([...words.filter((word) => !isWeak(word)), ...pairs])];
}
