/** The published list as a file: a few lines that say what it is, each after a `#`, then one ballot on each line, sorted. */
export interface BoxFile {
  readonly decision: string;
  readonly round: number;
  readonly households: number;
  readonly root: string;
  readonly lines: readonly string[];
}

/** Read by `docs/kiem-phieu.mjs`; the lines without `#` are what the root is made of, each as it stands. */
export const boxFile = ({ decision, round, households, root, lines }: BoxFile): string =>
  [
    `# decision ${decision}`,
    `# round ${round}`,
    `# households ${households}`,
    `# ballots ${lines.length}`,
    `# root ${root}`,
    ...lines,
    '',
  ].join('\n');

/** The line of a receipt: the code alone, or the code with what was chosen in an open vote. */
export const lineOf = (lines: readonly string[], receipt: string): string | null =>
  lines.find((line) => line === receipt || line.startsWith(`${receipt} `)) ?? null;
