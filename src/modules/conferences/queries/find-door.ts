import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { SeatRole } from '../policy.ts';

/** What a code leads to. */
export interface Door {
  readonly role: Exclude<SeatRole, 'screen'>;
  readonly conference: Id<'conferences.conference'>;
  readonly unit: Id<'org.unit'>;
  readonly title: string;
  readonly state: 'planned' | 'called' | 'open' | 'closed' | 'concluded' | 'cancelled';
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly demo: boolean;
  /** It is being recorded at this moment. */
  readonly recording: boolean;
  readonly site: Id<'conferences.site'> | null;
  readonly siteName: string | null;
  readonly delegate: Id<'conferences.delegate'> | null;
  readonly delegateName: string | null;
}

/** One query, whatever kind of code it is. @param hash of `seatCodeHash` */
export async function findDoor(reader: Reader, hash: Buffer): Promise<Door | null> {
  const { rows } = await sql<Door>`
    with door as (
      select 'operator' as role, conference_id, id as site_id, null::uuid as delegate_id, null as name
        from conferences.site where code_hash = ${hash}
      union all
      select 'delegate', conference_id, site_id, id, name from conferences.delegate where code_hash = ${hash}
      union all
      select role, conference_id, null, null, null from conferences.door_code where code_hash = ${hash}
    )
    select d.role, c.id as conference, c.unit_id as unit, c.title, c.state, c.starts_at as "startsAt", c.ends_at as "endsAt", c.demo,
      exists (select from conferences.recording r where r.conference_id = c.id and r.stopped_at is null) as recording,
      d.site_id as site, s.name as "siteName", d.delegate_id as delegate, d.name as "delegateName"
    from door d join conferences.conference c on c.id = d.conference_id left join conferences.site s on s.id = d.site_id
    limit 1`.execute(reader);
  return rows[0] ?? null;
}
