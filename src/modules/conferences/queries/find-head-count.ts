import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Heads in a hall by the last count; null where nobody counted. */
export async function findHeadCount(reader: Reader, site: Id<'conferences.site'>): Promise<number | null> {
  const row = await reader
    .selectFrom('conferences.head_count')
    .select('present')
    .where('site_id', '=', site)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.present ?? null;
}
