import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** The site where the convening unit sits (điểm cầu chính). */
export async function findMainSite(
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<Id<'conferences.site'> | null> {
  const row = await reader
    .selectFrom('conferences.site')
    .select('id')
    .where('conference_id', '=', conference)
    .where('role', '=', 'main')
    .executeTakeFirst();
  return row?.id ?? null;
}
