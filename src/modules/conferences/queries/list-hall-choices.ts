import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { listSiteChoices, type SiteChoices } from './list-site-choices.ts';

const MOST_PAPERS = 60;
const MOST_DELEGATES = 100;

interface PaperChoice {
  readonly id: Id<'conferences.paper'>;
  readonly title: string;
  readonly site: string;
}

/** What chair and secretary choose from. */
export interface HallChoices extends SiteChoices {
  /** Accepted papers that were not read yet. */
  readonly papers: readonly PaperChoice[];
}

/** @param search narrows the sites */
export async function listHallChoices(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  search: string,
): Promise<HallChoices> {
  const [choices, papers] = await Promise.all([
    listSiteChoices(reader, conference, search),
    sql<PaperChoice>`
      select p.id, p.title, s.name as site from conferences.paper p join conferences.site s on s.id = p.site_id
      where p.conference_id = ${conference} and p.state = 'accepted' and not exists (
        select from conferences.meeting_event e where e.conference_id = p.conference_id and e.kind = 'floor.given'
          and e.payload -> 'entry' ->> 'paper' = p.id::text)
      order by p.place, p.id limit ${MOST_PAPERS}`.execute(reader),
  ]);
  return { ...choices, papers: papers.rows };
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
