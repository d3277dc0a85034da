import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import { fold } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';

/** Sites offered in one list; where a conference has more, a search narrows it. */
const MOST = 200;
const LONGEST = 100;

export interface SiteChoice {
  readonly id: Id<'conferences.site'>;
  readonly no: number;
  /** With the site above it: communes of several provinces bear the same name. */
  readonly name: string;
}

export interface SiteChoices {
  readonly sites: readonly SiteChoice[];
  /** All the conference has. */
  readonly total: number;
  /** As it was typed; empty for none. */
  readonly search: string;
  /** False where nothing was found, and the list is the one without a search. */
  readonly found: boolean;
}

/**
 * Sites of a conference to choose from: those with none above them first, then by number. A search finds by number, by part of the
 * name, and by whatever the unit was ever called, with or without marks. One query; two where nothing was found.
 */
export async function listSiteChoices(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  search = '',
): Promise<SiteChoices> {
  const typed = search.trim().slice(0, LONGEST);
  const total = sql<number>`(select count(*)::int from conferences.site where conference_id = ${conference})`;
  const { rows } = await sql<SiteChoice & { readonly total: number }>`
    select s.id, s.no, concat_ws(', ', s.name, a.name) as name, ${total} as total
    from conferences.site s left join conferences.site a on a.id = s.above_id
    where s.conference_id = ${conference} and ${matching(typed)}
    order by s.above_id is not null, s.no limit ${MOST}`.execute(reader);
  if (rows.length === 0 && typed !== '') return { ...(await listSiteChoices(reader, conference)), search: typed, found: false };
  return { sites: rows.map(({ id, no, name }) => ({ id, no, name })), total: rows[0]?.total ?? 0, search: typed, found: true };
}

function matching(typed: string): ReturnType<typeof sql> {
  if (typed === '') return sql`true`;
  if (/^\d{1,5}$/.test(typed)) return sql`s.no = ${Number(typed)}`;
  const folded = fold(typed).replace(/'/g, '');
  return sql`(s.name ilike ${partOf(typed)} or exists (
    select from org.unit_version v where v.unit_id = s.unit_id and replace(v.folded, '''', '') like ${partOf(folded)}))`;
}

const partOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
