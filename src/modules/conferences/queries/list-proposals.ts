import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** What a hall proposed, and what became of it. */
export interface ProposalRow {
  readonly id: Id<'conferences.proposal'>;
  readonly no: number;
  readonly site: string;
  readonly text: string;
  readonly asked: string;
  readonly dueOn: Day | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Temporal.Instant | null;
}

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  /** Only of this hall; null: all. */
  readonly site: Id<'conferences.site'> | null;
  readonly limit: number;
  readonly offset: number;
}

/** A page of the proposals, those without an answer first. One query. */
export async function listProposals(reader: Reader, { conference, site, limit, offset }: Asked): Promise<readonly ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select p.id, p.no, s.name as site, p.text, p.asked, p.due_on as "dueOn", p.answer, p.answered_by as "answeredBy",
      p.answered_at as "answeredAt"
    from conferences.proposal p join conferences.site s on s.id = p.site_id
    where p.conference_id = ${conference} and (${site}::uuid is null or p.site_id = ${site}::uuid)
    order by p.answered_at is not null, p.no limit ${limit} offset ${offset}`.execute(reader);
  return rows;
}

export async function countProposals(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  site: Id<'conferences.site'> | null,
): Promise<number> {
  const { count } = await reader
    .selectFrom('conferences.proposal')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('conference_id', '=', conference)
    .$if(site !== null, (query) => query.where('site_id', '=', site as Id<'conferences.site'>))
    .executeTakeFirstOrThrow();
  return count;
}
