import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { ConferenceKind } from '../conference-fields.ts';
import type { ConferenceState } from './find-conference.ts';

export const LIST_TIMES = ['sap-toi', 'da-qua'] as const;
export type ListTime = (typeof LIST_TIMES)[number];

export interface ConferenceRow {
  readonly id: Id<'conferences.conference'>;
  readonly code: string;
  readonly kind: ConferenceKind;
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly bodyName: string;
  readonly state: ConferenceState;
  readonly sites: number;
  readonly demo: boolean;
}

interface Asked {
  /** All conferences of one unit; without it, of every unit those whose summons were sent. */
  readonly unit?: Id<'org.unit'>;
  readonly when?: ListTime;
  /** Of real units alone. */
  readonly real?: boolean;
  /** Part of the title; '' for all. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

const STATES: Readonly<Record<ListTime, readonly string[]>> = {
  'sap-toi': ['called', 'open'],
  'da-qua': ['closed', 'concluded', 'cancelled'],
};

/** Conferences by their day: those to come the next first, past ones the newest first. One query. */
export async function listConferences(reader: Reader, { unit, when, real = false, search, offset, limit }: Asked) {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const whose = unit === undefined ? sql`c.called_on is not null` : sql`c.unit_id = ${unit}`;
  const during = when === undefined ? sql`true` : sql`c.state = any(${[...STATES[when]]}::text[])`;
  const order = when === 'sap-toi' ? sql`c.starts_at, c.id` : sql`c.starts_at desc, c.id`;
  const { rows } = await sql<ConferenceRow & { total: number }>`
    select c.id, c.code, c.kind, c.title, c.starts_at as "startsAt", c.body_name as "bodyName", c.state, c.demo,
      (select count(*)::int from conferences.site s where s.conference_id = c.id) as sites, (count(*) over ())::int as total
    from conferences.conference c where ${whose} and ${during} and c.title ilike ${part} and (${!real} or not c.demo)
    order by ${order} limit ${limit} offset ${offset}`.execute(reader);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface AsSiteRow {
  readonly site: Id<'conferences.site'>;
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly state: ConferenceState;
  readonly hall: string | null;
}

const MOST_AS_SITE = 50;

/** Conferences in which the unit is one of the sites, called and not over: what its officers have to prepare. */
export async function listAsSite(reader: Reader, unit: Id<'org.unit'>): Promise<readonly AsSiteRow[]> {
  const { rows } = await sql<AsSiteRow>`
    select s.id as site, c.title, c.starts_at as "startsAt", c.state, s.hall
    from conferences.site s join conferences.conference c on c.id = s.conference_id
    where s.unit_id = ${unit} and s.role = 'site' and c.state in ('called', 'open')
    order by c.starts_at, c.id limit ${MOST_AS_SITE}`.execute(reader);
  return rows;
}
