import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Households represented at a meeting, in all and in each of its parts. */
export interface Present {
  readonly all: number;
  /** Key null: no part named. */
  readonly byCluster: ReadonlyMap<number | null, number>;
}

/** Counts who has checked in; the lock on the meeting keeps the number still inside a command. */
export async function countPresent(reader: Reader, meeting: Id<'decisions.meeting'>): Promise<Present> {
  const rows = await reader
    .selectFrom('decisions.attendance')
    .select((eb) => ['cluster_no', eb.fn.countAll<number>().as('count')])
    .where('meeting_id', '=', meeting)
    .where('present', '=', true)
    .groupBy('cluster_no')
    .execute();
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    byCluster: new Map(rows.map(({ cluster_no: cluster, count }) => [cluster, count])),
  };
}
