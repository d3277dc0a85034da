/** What was counted, in votes. */
export interface Tally {
  /** Of each option, in its order. */
  readonly counted: readonly { readonly no: number; readonly votes: number }[];
  /** Valid votes: each counts once, however many options it names. */
  readonly valid: number;
  readonly spoiled: number;
  readonly present: number;
  readonly entitled: number;
}

/** What one hall counted. */
export interface SiteCount {
  readonly counts: Readonly<Record<string, number>>;
  readonly ballots: number;
  readonly spoiled: number;
}

/** One vote of somebody, with its weight. */
export interface Vote {
  readonly choices: readonly number[];
  readonly weight: number;
}

export type Frozen = Pick<Tally, 'present' | 'entitled'>;
type Numbered = readonly { readonly no: number }[];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Adds what the halls counted. @param counts the last count of each hall */
export const tallySites = (options: Numbered, counts: readonly SiteCount[], frozen: Frozen): Tally => ({
  counted: options.map(({ no }) => ({ no, votes: sum(counts.map((one) => one.counts[String(no)] ?? 0)) })),
  valid: sum(counts.map(({ ballots }) => ballots)),
  spoiled: sum(counts.map(({ spoiled }) => spoiled)),
  ...frozen,
});

/** Adds single votes, named or out of the box, in whatever order they come. */
export const tallyVotes = (options: Numbered, votes: readonly Vote[], frozen: Frozen): Tally => ({
  counted: options.map(({ no }) => ({
    no,
    votes: sum(votes.filter(({ choices }) => choices.includes(no)).map(({ weight }) => weight)),
  })),
  valid: sum(votes.map(({ weight }) => weight)),
  spoiled: 0,
  ...frozen,
});

export type CountRefusal = 'conferences.poll.more-than-entitled' | 'conferences.poll.choices-differ';

/**
 * Why one hall's count cannot be; null when it can. Nobody in the hall can have more votes than there were when the vote was opened,
 * and no ballot names more options than it may.
 */
export function whyNoCount(
  { counts, ballots, spoiled }: SiteCount,
  { entitled, shape, most }: { readonly entitled: number; readonly shape: 'question' | 'choice'; readonly most: number },
): CountRefusal | null {
  const named = sum(Object.values(counts));
  if (shape === 'question' && named !== ballots) return 'conferences.poll.choices-differ';
  const tooMany = Object.values(counts).some((votes) => votes > ballots) || named > ballots * most || named < ballots;
  if (shape === 'choice' && tooMany) return 'conferences.poll.choices-differ';
  return ballots + spoiled > entitled ? 'conferences.poll.more-than-entitled' : null;
}
