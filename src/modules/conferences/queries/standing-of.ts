import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Seat, Standing } from '../policy.ts';

export interface StandingAsk {
  readonly conference: Id<'conferences.conference'>;
  readonly actor: Actor;
  /** Digest of the browser's token (`seatOf`). */
  readonly seat: string | null;
  readonly now: Temporal.Instant;
}

/**
 * What somebody is in a conference, in one query, since thousands may come back at once; works in a command's transaction as on the
 * read-only handle. Null when there is no such conference.
 */
export async function standingOf(reader: Reader, { conference, actor, seat, now }: StandingAsk): Promise<Standing | null> {
  const { rows } = await sql<Found>`
    with taken as materialized (
      select id, role, site_id, delegate_id, conference_id from conferences.seat
      where token_hash = ${seat} and ended_at is null and expires_at > ${now.toString()}::timestamptz
    )
    select c.unit_id as unit, c.state, c.called_on is not null as "wasCalled", c.open_to_public as "openToPublic",
      coalesce((select array_agg(h.person_id) from conferences.chair h
        where h.conference_id = c.id and h.person_id is not null), '{}') as chairs,
      (select jsonb_build_object('id', s.id, 'role', s.role, 'site', s.site_id, 'delegate', s.delegate_id)
        from taken s where s.conference_id = c.id) as seat
    from conferences.conference c where c.id = ${conference}`.execute(reader);
  const [found] = rows;
  if (found === undefined) return null;
  const { unit, chairs, openToPublic } = found;
  // Posts count at the convening unit itself: no policy of a conference asks what lies above it.
  const place = { unit, above: [] };
  // Called off before its summons, it never was before the public.
  const called = found.state !== 'planned' && (found.state !== 'cancelled' || found.wasCalled);
  return { actor, place, chairs, seat: found.seat, called, openToPublic };
}

interface Found {
  readonly unit: Id<'org.unit'>;
  readonly state: string;
  readonly wasCalled: boolean;
  readonly openToPublic: boolean;
  readonly chairs: readonly Id<'org.person'>[];
  readonly seat: Seat | null;
}
