import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { fold, nfc } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';

export interface PersonRow {
  readonly id: Id<'org.person'>;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Posts held on the day, oldest first. */
  readonly posts: readonly { readonly title: string; readonly body: string }[];
}

export interface PeopleAsked {
  /** People kept in one of these units or below them, or holding a post there now or later. */
  readonly units: readonly Id<'org.unit'>[];
  /** Part of a name, with or without marks; '' for all. */
  readonly search: string;
  /** Only those who hold several posts on the day (kiêm nhiệm). */
  readonly severalPosts?: boolean;
  readonly on: Day;
  readonly offset: number;
  readonly limit: number;
}

export interface PeopleFound {
  readonly rows: readonly PersonRow[];
  /** In the whole list, not only on this page. */
  readonly total: number;
}

/** Part of a text for LIKE, with nothing in it that LIKE would read as a pattern. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** People of some units by name, names spelt exactly as typed first. One query. */
export async function listPeople(reader: Reader, asked: PeopleAsked): Promise<PeopleFound> {
  if (asked.units.length === 0) return { rows: [], total: 0 };
  const { on, offset, limit, severalPosts = false } = asked;
  const [exact, folded] = [containing(nfc(asked.search)), containing(fold(asked.search))];
  const { rows } = await sql<PersonRow & { total: number }>`
    with recursive down as (
      select unit_id from org.unit_version where unit_id = any(${[...asked.units]}::uuid[]) and valid @> ${on}::date
      union
      select v.unit_id from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${on}::date
    ), found as (
      select p.id, p.name, p.email, p.phone, p.name ilike ${exact} as exact, count(*) over () as total
      from org.person p
      where p.folded like ${folded}
        and (p.unit_id in (select unit_id from down) or p.id in (
          select h.person_id from org.holding h join org.body b on b.id = h.body_id
          where b.unit_id in (select unit_id from down) and coalesce(h.valid_to, 'infinity') > ${on}::date and not isempty(h.valid)))
        and (not ${severalPosts} or 1 < (select count(*) from org.holding h where h.person_id = p.id and h.valid @> ${on}::date))
      order by exact desc, p.name collate "vi-x-icu", p.id
      limit ${limit} offset ${offset}
    )
    select f.id, f.name, f.email, f.phone, f.total, coalesce(held.posts, '[]') as posts
    from found f left join lateral (
      select jsonb_agg(jsonb_build_object('title', h.title, 'body', b.name) order by h.valid_from, h.id) as posts
      from org.holding h join org.body b on b.id = h.body_id where h.person_id = f.id and h.valid @> ${on}::date
    ) held on true
    order by f.exact desc, f.name collate "vi-x-icu", f.id`.execute(reader);
  return { rows, total: rows[0]?.total ?? 0 };
}
