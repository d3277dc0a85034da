import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** One hall of a vote with what it last reported. */
export interface SiteCountRow {
  readonly site: Id<'conferences.site'>;
  readonly no: number;
  readonly name: string;
  readonly entitled: number;
  readonly present: number;
  readonly count: {
    readonly counts: Readonly<Record<string, number>>;
    readonly ballots: number;
    readonly spoiled: number;
    readonly at: string;
    readonly afterwards: boolean;
    readonly reason: string | null;
  } | null;
}

interface Asked {
  readonly poll: Id<'conferences.poll'>;
  /** Only this one; null: all, in their order. */
  readonly site: Id<'conferences.site'> | null;
  readonly limit: number;
  readonly offset: number;
}

/** Halls of a vote with their last counts, a page of them. One query. */
export async function listSiteCounts(reader: Reader, { poll, site, limit, offset }: Asked): Promise<readonly SiteCountRow[]> {
  const { rows } = await sql<SiteCountRow>`
    select s.id as site, s.no, s.name, p.entitled, p.present,
      (select jsonb_build_object('counts', c.counts, 'ballots', c.ballots, 'spoiled', c.spoiled, 'at', c.at,
        'afterwards', c.afterwards, 'reason', c.reason)
        from conferences.site_count c where c.poll_id = p.poll_id and c.site_id = p.site_id order by c.no desc limit 1) as count
    from conferences.poll_site p join conferences.site s on s.id = p.site_id
    where p.poll_id = ${poll} and (${site}::uuid is null or p.site_id = ${site}::uuid)
    order by s.no limit ${limit} offset ${offset}`.execute(reader);
  return rows;
}

export async function countSites(reader: Reader, poll: Id<'conferences.poll'>): Promise<number> {
  const { sites } = await reader
    .selectFrom('conferences.poll_site')
    .select((eb) => eb.fn.countAll<number>().as('sites'))
    .where('poll_id', '=', poll)
    .executeTakeFirstOrThrow();
  return sites;
}
