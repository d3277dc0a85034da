import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Sites one can choose from in a list; a conference of the whole country has more, and there the first are enough. */
const MOST = 500;

/** Sites of a conference to choose from, in their order. One query. */
export const listSiteChoices = (
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<{ readonly id: Id<'conferences.site'>; readonly name: string }[]> =>
  reader
    .selectFrom('conferences.site')
    .select(['id', 'name'])
    .where('conference_id', '=', conference)
    .orderBy('no')
    .limit(MOST)
    .execute();
