import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Sites offered in a list; beyond that, those that have none above them come first. */
const MOST_SITES = 200;
const MOST_PAPERS = 60;
const MOST_DELEGATES = 100;

interface SiteChoice {
  readonly id: Id<'conferences.site'>;
  readonly no: number;
  readonly name: string;
}

interface PaperChoice {
  readonly id: Id<'conferences.paper'>;
  readonly title: string;
  readonly site: string;
}

/** What chair and secretary choose from. */
export interface HallChoices {
  readonly sites: readonly SiteChoice[];
  /** Accepted papers that were not read yet. */
  readonly papers: readonly PaperChoice[];
}

export async function listHallChoices(reader: Reader, conference: Id<'conferences.conference'>): Promise<HallChoices> {
  const [sites, papers] = await Promise.all([
    reader
      .selectFrom('conferences.site')
      .select(['id', 'no', 'name'])
      .where('conference_id', '=', conference)
      .orderBy(sql`above_id is not null`)
      .orderBy('no')
      .limit(MOST_SITES)
      .execute(),
    sql<PaperChoice>`
      select p.id, p.title, s.name as site from conferences.paper p join conferences.site s on s.id = p.site_id
      where p.conference_id = ${conference} and p.state = 'accepted' and not exists (
        select from conferences.meeting_event e where e.conference_id = p.conference_id and e.kind = 'floor.given'
          and e.payload -> 'entry' ->> 'paper' = p.id::text)
      order by p.place, p.id limit ${MOST_PAPERS}`.execute(reader),
  ]);
  return { sites, papers: papers.rows };
}

export interface DelegateChoice {
  readonly id: Id<'conferences.delegate'>;
  readonly name: string | null;
  readonly title: string | null;
}

/** Who may speak for a site. */
export async function listSpeakers(reader: Reader, site: Id<'conferences.site'>): Promise<readonly DelegateChoice[]> {
  return reader
    .selectFrom('conferences.delegate')
    .select(['id', 'name', sql<string | null>`titles[1]`.as('title')])
    .where('site_id', '=', site)
    .where('kind', 'in', ['delegate', 'guest'])
    .where('presence', '<>', 'absent')
    .orderBy('no')
    .limit(MOST_DELEGATES)
    .execute();
}
