import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Pictures on a wall; names of others are not shown. */
const MOST = 200;

/** Names of the sites of a meeting by their ids, for what stands below their pictures. */
export async function listSiteNames(
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<Readonly<Record<string, string>>> {
  const rows = await reader
    .selectFrom('conferences.site')
    .select(['id', 'name'])
    .where('conference_id', '=', conference)
    .orderBy('no')
    .limit(MOST)
    .execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
