import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { fold } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';

interface AccountRow {
  readonly person: Id<'org.person'>;
  readonly name: string;
  /** Titles held today, with the name of the unit. */
  readonly posts: readonly string[];
  readonly login: string | null;
}

export interface AccountList {
  readonly rows: readonly AccountRow[];
  readonly total: number;
}

interface Options {
  /** Part of a name or login name, with or without marks; '' for all. */
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}

/** People whose record is kept or who hold or held a post in the administrator's units or below (người trong phạm vi quản trị). */
export async function listAccounts(
  reader: Reader,
  actor: Actor,
  on: Day,
  { search, limit, offset }: Options,
): Promise<AccountList> {
  const units = actor.holdings.filter((holding) => holding.post === 'administrator').map((holding) => holding.unit);
  const part = `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<AccountRow & { total: number }>`
    with recursive
      down as (
        select unnest(${units}::uuid[]) as unit_id
        union
        select v.unit_id from down join org.unit_version v on v.parent_id = down.unit_id and v.valid @> ${on}::date
      ),
      people as (
        select id from org.person where unit_id in (select unit_id from down)
        union
        select h.person_id from org.holding h join org.body b on b.id = h.body_id where b.unit_id in (select unit_id from down)
      ),
      found as (
        select p.id, p.name, a.login, count(*) over () as total
        from people join org.person p on p.id = people.id left join identity.account a on a.person_id = p.id
        where p.erased_at is null and (p.folded like ${part} or a.login like ${part})
        order by p.name collate "vi-x-icu", p.id
        limit ${limit} offset ${offset}
      )
    select f.id as person, f.name, f.login, f.total, coalesce(posts.titles, '{}') as posts
    from found f left join lateral (
      select array_agg(h.title || ' · ' || v.name order by h.valid_from, h.id) as titles
      from org.holding h join org.body b on b.id = h.body_id join org.unit_version v on v.unit_id = b.unit_id and v.valid @> ${on}::date
      where h.person_id = f.id and h.valid @> ${on}::date and b.valid @> ${on}::date
    ) posts on true
    order by f.name collate "vi-x-icu", f.id`.execute(reader);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
