import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export type PaperState = 'announced' | 'submitted' | 'accepted';

export interface PaperRow {
  readonly id: Id<'conferences.paper'>;
  readonly place: number;
  readonly title: string;
  readonly site: Id<'conferences.site'>;
  readonly siteName: string;
  readonly unit: Id<'org.unit'>;
  readonly item: Id<'conferences.agenda_item'> | null;
  readonly speaker: string | null;
  readonly speakerTitle: string | null;
  readonly delegate: Id<'conferences.delegate'> | null;
  readonly minutes: number;
  readonly dueOn: Day | null;
  readonly state: PaperState;
  readonly hasFile: boolean;
}

export const MOST_PAPERS = 500;

interface Asked {
  /** Only those of one site. */
  readonly site?: Id<'conferences.site'>;
  readonly onlyAccepted?: boolean;
}

/** Papers registered for a conference (tham luận) in the order of reading. One query. */
export async function listPapers(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  { site, onlyAccepted = false }: Asked = {},
): Promise<readonly PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select p.id, p.place, p.title, s.id as site, s.name as "siteName", s.unit_id as unit, p.item_id as item, p.speaker,
      p.speaker_title as "speakerTitle", p.delegate_id as delegate, p.minutes, p.due_on as "dueOn", p.state, p.file_id is not null as "hasFile"
    from conferences.paper p join conferences.site s on s.id = p.site_id
    where p.conference_id = ${conference} and ${site === undefined ? sql`true` : sql`p.site_id = ${site}`}
      and ${onlyAccepted ? sql`p.state = 'accepted'` : sql`true`}
    order by p.place, p.id limit ${MOST_PAPERS}`.execute(reader);
  return rows;
}
