import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { SITE_CHECKS } from '../rules/checklist.ts';

/** How far the work before a conference has come. */
export interface Prepared {
  readonly sites: number;
  readonly noHall: number;
  /** Sites whose rehearsal list is not done. */
  readonly waiting: number;
  readonly items: number;
  readonly documents: number;
  readonly held: number;
  readonly papers: number;
  readonly late: number;
}

/** One query. @param now documents whose embargo ends later are held */
export async function countPrepared(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Day },
): Promise<Prepared> {
  const { rows } = await sql<Prepared>`
    select count(*)::int as sites, (count(*) filter (where s.hall is null))::int as "noHall",
      (count(*) filter (where s.role = 'site' and
        (select count(*) from conferences.site_check k where k.site_id = s.id) < ${SITE_CHECKS.length}))::int as waiting,
      (select count(*)::int from conferences.agenda_item where conference_id = ${conference}) as items,
      (select count(*)::int from conferences.document where conference_id = ${conference}) as documents,
      (select count(*)::int from conferences.document where conference_id = ${conference}
        and embargo_until > ${now.toString()}::timestamptz) as held,
      (select count(*)::int from conferences.paper where conference_id = ${conference}) as papers,
      (select count(*)::int from conferences.paper where conference_id = ${conference}
        and state = 'announced' and due_on < ${today}::date) as late
    from conferences.site s where s.conference_id = ${conference}`.execute(reader);
  return rows[0] ?? { sites: 0, noHall: 0, waiting: 0, items: 0, documents: 0, held: 0, papers: 0, late: 0 };
}
