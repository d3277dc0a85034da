import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames, type UnitName } from '#modules/org/index.ts';
import type { ConferenceKind } from '../conference-fields.ts';
import type { Standing } from '../policy.ts';
import { seatOf } from '../seat-cookie.ts';
import type { QuorumRule } from '../rules/quorum.ts';
import { standingOf } from './standing-of.ts';

export type ConferenceState = 'planned' | 'called' | 'open' | 'closed' | 'concluded' | 'cancelled';

export interface ChairRow {
  readonly id: Id<'conferences.chair'>;
  readonly no: number;
  readonly role: 'directing' | 'chair';
  readonly person: Id<'org.person'> | null;
  readonly name: string;
  readonly titles: readonly string[];
}

/** What stands above every page of one conference. */
export interface ConferenceModel {
  readonly id: Id<'conferences.conference'>;
  readonly code: string;
  readonly kind: ConferenceKind;
  readonly title: string;
  readonly theme: string;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: string;
  readonly sitesDay: Day;
  readonly state: ConferenceState;
  readonly calledOn: Day | null;
  readonly openToPublic: boolean;
  readonly body: Id<'org.body'> | null;
  readonly bodyName: string;
  readonly coConveners: readonly string[];
  readonly chairs: readonly ChairRow[];
  readonly quorum: QuorumRule | null;
  readonly quorumRef: string | null;
  readonly sites: number;
  readonly delegates: number;
  readonly demo: boolean;
  readonly unit: UnitName;
  readonly standing: Standing;
}

type Asker = Pick<Visit, 'reader' | 'actor' | 'now' | 'cookies'> & { readonly today: Day };

/** One conference with what the asker is in it; null for none. Five queries. */
export async function findConference(visit: Asker, asked: Id<'conferences.conference'> | { readonly code: string }) {
  const { reader } = visit;
  const row = await reader
    .selectFrom('conferences.conference as c')
    .selectAll('c')
    .select((eb) => [
      eb
        .selectFrom('conferences.site as s')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('s.conference_id', '=', 'c.id')
        .as('sites'),
      eb
        .selectFrom('conferences.delegate as d')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('d.conference_id', '=', 'c.id')
        .as('delegates'),
      sql<readonly string[]>`coalesce((select array_agg(o.name order by o.no) from conferences.co_convener o
        where o.conference_id = c.id), '{}')`.as('co'),
      sql<readonly ChairRow[]>`coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'no', h.no, 'role', h.role,
        'person', h.person_id, 'name', h.name, 'titles', h.titles) order by h.role desc, h.no) from conferences.chair h
        where h.conference_id = c.id), '[]'::jsonb)`.as('chairs'),
    ])
    .$if(typeof asked === 'string', (query) => query.where('c.id', '=', asked as Id<'conferences.conference'>))
    .$if(typeof asked !== 'string', (query) => query.where('c.code', '=', (asked as { code: string }).code))
    .executeTakeFirst();
  if (row === undefined) return null;
  const standing = await standingOf(reader, { conference: row.id, actor: visit.actor, seat: seatOf(visit), now: visit.now });
  const unit = (await unitNames(reader, [row.unit_id], visit.today)).get(row.unit_id);
  return standing === null || unit === undefined ? null : modelOf(row, standing, unit);
}

type Row = Readonly<{
  id: Id<'conferences.conference'>;
  code: string;
  kind: ConferenceKind;
  title: string;
  theme: string;
  period_from: Day | null;
  period_to: Day | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  place: string;
  sites_day: Day;
  state: ConferenceState;
  called_on: Day | null;
  open_to_public: boolean;
  body_id: Id<'org.body'> | null;
  body_name: string;
  quorum_of: 'sites' | 'delegates' | null;
  quorum_numerator: number | null;
  quorum_denominator: number | null;
  quorum_over: boolean;
  quorum_ref: string | null;
  demo: boolean;
  sites: number | null;
  delegates: number | null;
  co: readonly string[];
  chairs: readonly ChairRow[];
}>;

const modelOf = (row: Row, standing: Standing, unit: UnitName): ConferenceModel => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  title: row.title,
  theme: row.theme,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  sitesDay: row.sites_day,
  state: row.state,
  calledOn: row.called_on,
  openToPublic: row.open_to_public,
  body: row.body_id,
  bodyName: row.body_name,
  coConveners: row.co,
  chairs: row.chairs,
  quorum: quorumRuleOf(row),
  quorumRef: row.quorum_ref,
  sites: row.sites ?? 0,
  delegates: row.delegates ?? 0,
  demo: row.demo,
  unit,
  standing,
});

/** The rule of a conference as its row has it. */
export const quorumRuleOf = (
  row: Pick<Row, 'quorum_of' | 'quorum_numerator' | 'quorum_denominator' | 'quorum_over'>,
): QuorumRule | null =>
  row.quorum_of === null || row.quorum_numerator === null || row.quorum_denominator === null
    ? null
    : { of: row.quorum_of, numerator: row.quorum_numerator, denominator: row.quorum_denominator, over: row.quorum_over };
