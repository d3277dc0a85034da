import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { findConference, type ConferenceModel } from './find-conference.ts';

export interface SiteModel {
  readonly id: Id<'conferences.site'>;
  readonly no: number;
  readonly role: 'main' | 'site';
  readonly unit: Id<'org.unit'>;
  readonly name: string;
  readonly aboveName: string | null;
  readonly hall: string | null;
  readonly chairName: string | null;
  readonly chairTitle: string | null;
  readonly operatorName: string | null;
  readonly operatorPhone: string | null;
  readonly hasCode: boolean;
  readonly testCallAt: Temporal.Instant | null;
  readonly testCall: 'good' | 'poor' | 'failed' | null;
  readonly outsideNet: boolean;
  readonly checks: readonly string[];
}

export interface SiteWithConference {
  readonly site: SiteModel;
  readonly conference: ConferenceModel;
}

type Asker = Parameters<typeof findConference>[0];

/** One site with its conference; null for none. */
export async function findSite(visit: Asker, site: Id<'conferences.site'>): Promise<SiteWithConference | null> {
  const { rows } = await sql<SiteModel & { conference: Id<'conferences.conference'> }>`
    select s.id, s.conference_id as conference, s.no, s.role, s.unit_id as unit, s.name, a.name as "aboveName", s.hall,
      s.chair_name as "chairName", s.chair_title as "chairTitle", s.operator_name as "operatorName", s.operator_phone as "operatorPhone",
      s.code_hash is not null as "hasCode", s.test_call_at as "testCallAt", s.test_call as "testCall", s.outside_net as "outsideNet",
      coalesce((select array_agg(k.item) from conferences.site_check k where k.site_id = s.id), '{}') as checks
    from conferences.site s left join conferences.site a on a.id = s.above_id where s.id = ${site}`.execute(visit.reader);
  const [row] = rows;
  if (row === undefined) return null;
  const conference = await findConference(visit, row.conference);
  return conference === null ? null : { site: row, conference };
}
