import { z } from 'zod';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lastCounts, type PartCount } from '../rules/hand-counts.ts';

const whole = z.int().nonnegative();
/** What `hand_count.counts` holds: option to hands, and under `spoiled` the slips nobody could read. */
const storedSchema = z.record(z.string(), whole);

export interface CountRow extends PartCount {
  readonly round: Id<'decisions.round'>;
  readonly at: Temporal.Instant;
}

export const storeCount = ({ counts, spoiled }: Pick<PartCount, 'counts' | 'spoiled'>): string =>
  JSON.stringify({ ...counts, ...(spoiled > 0 ? { spoiled } : {}) });

/** Far more recounts than anybody makes. */
const MOST = 2_000;

/** Every counting of these rounds, oldest first. */
export async function readCounts(reader: Reader, rounds: readonly Id<'decisions.round'>[]): Promise<readonly CountRow[]> {
  if (rounds.length === 0) return [];
  const rows = await reader
    .selectFrom('decisions.hand_count')
    .select(['round_id', 'cluster_no', 'counts', 'created_at'])
    .where('round_id', 'in', rounds)
    .orderBy('created_at')
    .limit(MOST)
    .execute();
  return rows.map((row) => {
    const { spoiled = 0, ...counts } = storedSchema.parse(row.counts);
    return { round: row.round_id, cluster: row.cluster_no, counts, spoiled, at: row.created_at };
  });
}

/** Of each part of the village the counting that holds. */
export const holdingCounts = (rows: readonly CountRow[], round: Id<'decisions.round'>): readonly CountRow[] =>
  lastCounts(rows.filter((row) => row.round === round));
