import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Channel } from '../rules/result.ts';

/** A household of the roll: whether it has its slip, and whether and how it voted. Nothing else is known. */
export interface RollLine {
  readonly household: Id<'org.household'>;
  readonly code: string;
  readonly address: string;
  readonly issued: boolean;
  readonly voted: Channel | null;
}

/** More households than any village has. */
const MOST = 3_000;

/** The roll of a round in the order of the village's list; only for those who may see households. */
export function listRoll(reader: Reader, round: Id<'decisions.round'>): Promise<RollLine[]> {
  return reader
    .selectFrom('decisions.roll as r')
    .innerJoin('org.household as h', 'h.id', 'r.household_id')
    .select(['h.id as household', 'h.code', 'h.address', 'r.issued', 'r.voted'])
    .where('r.round_id', '=', round)
    .orderBy('h.code')
    .limit(MOST)
    .execute();
}
