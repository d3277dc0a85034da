import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export type DelegateKind = 'delegate' | 'guest' | 'observer' | 'press';
export type PresenceState = 'expected' | 'present' | 'absent';

export interface DelegateRow {
  readonly id: Id<'conferences.delegate'>;
  readonly no: number;
  readonly kind: DelegateKind;
  /** Null for somebody whose name was forgotten. */
  readonly name: string | null;
  readonly titles: readonly string[];
  readonly weight: number;
  readonly site: Id<'conferences.site'>;
  readonly siteName: string;
  readonly siteNo: number;
  readonly presence: PresenceState;
  readonly way: 'list' | 'code' | null;
  readonly reason: string | null;
  readonly mandateNo: number | null;
  readonly mandateName: string | null;
}

export const PRESENCE_FILTERS = ['all', 'expected', 'present', 'absent'] as const;
export type PresenceFilter = (typeof PRESENCE_FILTERS)[number];

/** Delegates on one page of a list. */
export const DELEGATES_A_PAGE = 50;

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  /** Only those of one site. */
  readonly site?: Id<'conferences.site'>;
  /** Only this one. */
  readonly delegate?: Id<'conferences.delegate'>;
  readonly kind?: DelegateKind | null;
  readonly presence?: PresenceFilter;
  /** Part of a name, or a number. */
  readonly search?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Delegates and guests by number, filtered and by pages; for the secretariat and for their own site. One query. */
export async function listDelegates(
  reader: Reader,
  { conference, site, delegate, kind = null, presence = 'all', search = '', offset, limit }: Asked,
): Promise<{ readonly rows: readonly DelegateRow[]; readonly total: number }> {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const number = /^\d{1,6}$/.test(search) ? Number(search) : null;
  const { rows } = await sql<DelegateRow & { total: number }>`
    select d.id, d.no, d.kind, d.name, d.titles, d.weight, s.id as site, s.name as "siteName", s.no as "siteNo", d.presence,
      d.presence_way as way, d.absence_reason as reason, m.no as "mandateNo", m.name as "mandateName", (count(*) over ())::int as total
    from conferences.delegate d join conferences.site s on s.id = d.site_id left join conferences.delegate m on m.id = d.mandate_to
    where d.conference_id = ${conference} and ${site === undefined ? sql`true` : sql`d.site_id = ${site}`}
      and ${delegate === undefined ? sql`true` : sql`d.id = ${delegate}`}
      and ${kind === null ? sql`true` : sql`d.kind = ${kind}`}
      and ${presence === 'all' ? sql`true` : sql`d.presence = ${presence}`}
      and (coalesce(d.name, '') ilike ${part} or d.no = ${number})
    order by d.no limit ${limit} offset ${offset}`.execute(reader);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
