/** What was counted at a meeting: option to hands (or slips), and slips that could not be read. */
export interface MeetingCount {
  readonly counts: Readonly<Record<string, number>>;
  readonly spoiled: number;
}

/**
 * Ballots from totals, one for each household present: hands tell how many chose what, never who, so a ballot here is a
 * place in the count and belongs to nobody. Households that raised no hand leave a blank one. Where several candidates may be
 * chosen, which of them stand together on a ballot was never seen; their totals are what was counted.
 * @param present households represented; each has exactly one ballot. The count must fit (`mayCount`).
 * @returns numbers of options, `[]` for a blank and null for a spoiled ballot
 */
export const arrangeBallots = ({ counts, spoiled }: MeetingCount, present: number): readonly (readonly number[] | null)[] => {
  const readable = present - spoiled;
  const ballots: number[][] = Array.from({ length: readable }, () => []);
  let at = 0;
  for (const [no, votes] of inOrder(counts)) {
    // Going round and round fills ballots evenly: none gets an option twice, or one more than it may hold.
    for (let given = 0; given < votes; given += 1) ballots[(at + given) % readable]?.push(no);
    at += votes;
  }
  return [...ballots.map((choices) => choices.toSorted((a, b) => a - b)), ...Array.from({ length: spoiled }, () => null)];
};

const inOrder = (counts: Readonly<Record<string, number>>): readonly (readonly [number, number])[] =>
  Object.entries(counts)
    .map(([no, votes]) => [Number(no), votes] as const)
    .toSorted(([a], [b]) => a - b);
