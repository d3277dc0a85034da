import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { formatDay } from '#kernel/html/format.ts';
import type { Id } from '#kernel/id.ts';
import type { PressFacts } from '../papers/press-draft.ts';

type Outcomes = Pick<PressFacts, 'polls' | 'conclusions' | 'awards'>;

const MOST = 200;

/** What came out of a conference: votes that were published, conclusions that were announced, awards. Three queries. */
export async function listOutcomes(reader: Reader, conference: Id<'conferences.conference'>): Promise<Outcomes> {
  const { rows: polls } = await sql<PressFacts['polls'][number]>`
    select question, coalesce((result ->> 'carried')::boolean, false) as carried from conferences.poll
    where conference_id = ${conference} and state = 'published' order by no limit ${MOST}`.execute(reader);
  const { rows: conclusions } = await sql<{ text: string; site: string | null; due: Day }>`
    select c.text, s.name as site, c.due_on as due from conferences.conclusion c left join conferences.site s on s.id = c.site_id
    where c.conference_id = ${conference} and c.announced_at is not null order by c.no limit ${MOST}`.execute(reader);
  const awards = await reader
    .selectFrom('conferences.award')
    .select(['name', 'award'])
    .where('conference_id', '=', conference)
    .orderBy('no')
    .limit(MOST)
    .execute();
  return {
    polls,
    conclusions: conclusions.map(({ text, site, due }) => ({ text, unit: site ?? EVERY_SITE, due: formatDay(due, 'vi') })),
    awards,
  };
}

/** As a report in Vietnamese says it. */
const EVERY_SITE = 'các điểm cầu';
