import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { SeatRole } from '../policy.ts';

/** Where a browser sits already. */
export interface OwnSeat {
  readonly conference: Id<'conferences.conference'>;
  readonly title: string;
  readonly role: SeatRole;
  readonly siteName: string | null;
}

/** @param seat digest of the browser's token; null answers null */
export async function findOwnSeat(reader: Reader, seat: string | null, now: Temporal.Instant): Promise<OwnSeat | null> {
  if (seat === null) return null;
  const { rows } = await sql<OwnSeat>`
    select c.id as conference, c.title, t.role, s.name as "siteName" from conferences.seat t
    join conferences.conference c on c.id = t.conference_id left join conferences.site s on s.id = t.site_id
    where t.token_hash = ${seat} and t.ended_at is null and t.expires_at > ${now.toString()}::timestamptz`.execute(reader);
  return rows[0] ?? null;
}
