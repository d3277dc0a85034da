import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import { fold } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { SITE_CHECKS } from '../rules/checklist.ts';

export const SITE_FILTERS = ['all', 'no-hall', 'not-rehearsed', 'test-bad', 'outside'] as const;
export type SiteFilter = (typeof SITE_FILTERS)[number];

/** Sites on one page of the list. */
export const SITES_A_PAGE = 50;

export interface SiteRow {
  readonly id: Id<'conferences.site'>;
  readonly no: number;
  readonly role: 'main' | 'site';
  readonly name: string;
  readonly aboveName: string | null;
  readonly level: 'country' | 'province' | 'district' | 'commune' | 'village';
  readonly hall: string | null;
  readonly operator: string | null;
  readonly phone: string | null;
  readonly checks: number;
  readonly testCall: 'good' | 'poor' | 'failed' | null;
  readonly hasCode: boolean;
  readonly delegates: number;
}

interface Asked {
  /** The site of a province: it and the sites below it. */
  readonly province: Id<'conferences.site'> | null;
  readonly filter: SiteFilter;
  /** Part of the name. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

const FILTERS: Readonly<Record<SiteFilter, ReturnType<typeof sql>>> = {
  all: sql`true`,
  'no-hall': sql`s.hall is null`,
  'not-rehearsed': sql`(select count(*) from conferences.site_check k where k.site_id = s.id) < ${SITE_CHECKS.length}`,
  'test-bad': sql`s.test_call in ('poor', 'failed')`,
  outside: sql`s.outside_net`,
};

/** Sites by number, filtered and by pages. One query. */
export async function listSites(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  { province, filter, search, offset, limit }: Asked,
): Promise<{ readonly rows: readonly SiteRow[]; readonly total: number }> {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const within = province === null ? sql`true` : sql`(s.id = ${province} or s.above_id = ${province})`;
  const { rows } = await sql<SiteRow & { total: number }>`
    select s.id, s.no, s.role, s.name, a.name as "aboveName", s.level, s.hall, s.operator_name as operator, s.operator_phone as phone,
      (select count(*)::int from conferences.site_check k where k.site_id = s.id) as checks, s.test_call as "testCall",
      s.code_hash is not null as "hasCode",
      (select count(*)::int from conferences.delegate d where d.site_id = s.id) as delegates, (count(*) over ())::int as total
    from conferences.site s left join conferences.site a on a.id = s.above_id
    where s.conference_id = ${conference} and ${within} and ${FILTERS[filter]} and s.name ilike ${part}
    order by s.no limit ${limit} offset ${offset}`.execute(reader);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface SiteName {
  readonly id: Id<'conferences.site'>;
  readonly name: string;
}

const MOST_PROVINCES = 200;

/** Sites that others hang below, or that are not communes: what a list is narrowed by. One query. */
export const listProvinceSites = (reader: Reader, conference: Id<'conferences.conference'>): Promise<SiteName[]> =>
  reader
    .selectFrom('conferences.site')
    .select(['id', 'name'])
    .where('conference_id', '=', conference)
    .where('level', '=', 'province')
    .where('role', '=', 'site')
    .orderBy('no')
    .limit(MOST_PROVINCES)
    .execute();

export interface UnitChoice {
  readonly id: Id<'org.unit'>;
  readonly name: string;
  readonly parentName: string | null;
  /** A site already. */
  readonly chosen: boolean;
}

const MOST_FOUND = 20;

/** Units of the conference's day by part of their name, with or without marks, that may become sites. One query. */
export async function findSiteUnits(
  reader: Reader,
  conference: { readonly id: Id<'conferences.conference'>; readonly sitesDay: string; readonly demo: boolean },
  search: string,
): Promise<readonly UnitChoice[]> {
  const folded = fold(search.slice(0, 100)).replace(/'/g, '').trim();
  if (folded.length < 2) return [];
  const part = `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<UnitChoice>`
    select v.unit_id as id, v.name, p.name as "parentName",
      exists (select from conferences.site s where s.conference_id = ${conference.id} and s.unit_id = v.unit_id) as chosen
    from org.unit_version v join org.unit u on u.id = v.unit_id
      left join org.unit_version p on p.unit_id = v.parent_id and p.level <> 'country' and p.valid @> ${conference.sitesDay}::date
    where v.valid @> ${conference.sitesDay}::date and v.level in ('province', 'district', 'commune') and u.demo = ${conference.demo}
      and replace(v.folded, '''', '') like ${part}
    order by org.level_rank(v.level), v.name collate "vi-x-icu", v.unit_id limit ${MOST_FOUND}`.execute(reader);
  return rows;
}
