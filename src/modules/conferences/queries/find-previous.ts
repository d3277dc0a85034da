import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/**
 * The conference it is compared with: the one its organisers named, otherwise the last before it of the same kind that the same unit
 * held. Null where there was none.
 */
export async function findPrevious(
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<Id<'conferences.conference'> | null> {
  const row = await reader
    .selectFrom('conferences.conference as c')
    .leftJoin('conferences.conference as p', (join) =>
      join
        .onRef('p.unit_id', '=', 'c.unit_id')
        .onRef('p.kind', '=', 'c.kind')
        .onRef('p.starts_at', '<', 'c.starts_at')
        .onRef('p.demo', '=', 'c.demo')
        .on('p.state', 'in', ['closed', 'concluded']),
    )
    .select(['c.previous_id as named', 'p.id as last'])
    .where('c.id', '=', conference)
    .orderBy('p.starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.named ?? row?.last ?? null;
}
