import { ok, refuse, type Result } from '#kernel/result.ts';
import type { MeetingCount } from './arrange-ballots.ts';

/** One counting in one part of the village; null where the village meets together. */
export interface PartCount extends MeetingCount {
  readonly cluster: number | null;
}

/** A recount is a new row: of each part the last one holds. @param rows oldest first */
export const lastCounts = <Row extends { readonly cluster: number | null }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.cluster, row])).values(),
];

/** The sum over the parts of the village, against the N of the whole (họp cụm dân cư cộng gộp). */
export const addUp = (parts: readonly MeetingCount[]): MeetingCount => {
  const counts: Record<string, number> = {};
  for (const part of parts) for (const [no, votes] of Object.entries(part.counts)) counts[no] = (counts[no] ?? 0) + votes;
  return { counts, spoiled: parts.reduce((sum, part) => sum + part.spoiled, 0) };
};

export type CountRefusal = 'decisions.count.more-than-present' | 'decisions.count.too-many';

interface Bounds {
  /** Households represented in that part. */
  readonly present: number;
  /** Options one household may choose. */
  readonly most: number;
}

/** Whether a count can be true: no option has more hands than households present, nor all together more than they may raise. */
export const mayCount = ({ counts, spoiled }: MeetingCount, { present, most }: Bounds): Result<true, CountRefusal> => {
  const votes = Object.values(counts);
  const readable = present - spoiled;
  const highest = Math.max(0, ...votes);
  if (readable < 0 || highest > readable)
    return refuse('decisions.count.more-than-present', { count: highest + spoiled, present });
  const sum = votes.reduce((total, one) => total + one, 0);
  if (sum > readable * most) return refuse('decisions.count.too-many', { count: sum + spoiled, most: readable * most + spoiled });
  return ok(true);
};
