import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface ConclusionNote {
  readonly kind: 'progress' | 'done' | 'reopened';
  readonly text: string;
  readonly at: string;
  /** The post in whose name it was told; null where a seat told it. */
  readonly post: string | null;
}

/** One clause of the directing conclusions with the newest of what was told about it. */
export interface ConclusionRow {
  readonly id: Id<'conferences.conclusion'>;
  readonly no: number;
  readonly text: string;
  /** Null: every site. */
  readonly site: string | null;
  readonly unit: Id<'org.unit'> | null;
  readonly measure: string;
  readonly dueOn: Day;
  readonly workingDays: number | null;
  readonly announcedAt: Temporal.Instant | null;
  readonly doneOn: Day | null;
  readonly notes: readonly ConclusionNote[];
}

/** As many as a conference may have, and as many notes as a page shows of each. */
const MOST = 200;
const NOTES = 10;

/** Clauses in their order, those that were announced or all. One query. */
export async function listConclusions(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  which: 'announced' | 'all',
): Promise<readonly ConclusionRow[]> {
  const { rows } = await sql<ConclusionRow>`
    select c.id, c.no, c.text, s.name as site, c.unit_id as unit, c.measure, c.due_on as "dueOn", c.working_days as "workingDays",
      c.announced_at as "announcedAt", c.done_on as "doneOn",
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'text', n.text, 'at', n.at, 'post', h.title) order by n.at desc)
        from (select * from conferences.conclusion_note where conclusion_id = c.id order by at desc limit ${NOTES}) n
        left join org.holding h on h.id = n.holding_id), '[]'::jsonb) as notes
    from conferences.conclusion c left join conferences.site s on s.id = c.site_id
    where c.conference_id = ${conference} and (${which === 'all'} or c.announced_at is not null)
    order by c.no limit ${MOST}`.execute(reader);
  return rows;
}
