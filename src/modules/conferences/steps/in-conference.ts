import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

type Conference = Id<'conferences.conference'>;

/** Whether an item stands on the agenda of this conference and not of another. */
export async function itemIn(reader: Reader, conference: Conference, item: Id<'conferences.agenda_item'>): Promise<boolean> {
  const row = await reader
    .selectFrom('conferences.agenda_item')
    .select('id')
    .where('id', '=', item)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return row !== undefined;
}

/** The same for a site. */
export async function siteIn(reader: Reader, conference: Conference, site: Id<'conferences.site'>): Promise<boolean> {
  const row = await reader
    .selectFrom('conferences.site')
    .select('id')
    .where('id', '=', site)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a site of this conference is the chair's own; null where it is no site of it. */
export async function roleIn(
  reader: Reader,
  conference: Conference,
  site: Id<'conferences.site'>,
): Promise<'main' | 'site' | null> {
  const row = await reader
    .selectFrom('conferences.site')
    .select('role')
    .where('id', '=', site)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return row?.role ?? null;
}

/** Whether a delegate sits at this site of this conference. */
export async function delegateAt(
  reader: Reader,
  conference: Conference,
  site: Id<'conferences.site'>,
  delegate: Id<'conferences.delegate'>,
): Promise<boolean> {
  const row = await reader
    .selectFrom('conferences.delegate')
    .select('id')
    .where('id', '=', delegate)
    .where('site_id', '=', site)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return row !== undefined;
}
