import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { ActKind } from '../rules/act-form.ts';

export type ActState = 'planned' | 'in-force' | 'undone';

export interface ActLine {
  readonly id: Id<'org.unit_act'>;
  readonly kind: ActKind | 'import';
  readonly day: Day;
  readonly title: string;
  readonly document: string;
  readonly demo: boolean;
  readonly state: ActState;
}

/** How an act stands on a day. */
export const stateOf = (act: { readonly day: Day; readonly undone_at: Temporal.Instant | null }, today: Day): ActState =>
  act.undone_at !== null ? 'undone' : act.day > today ? 'planned' : 'in-force';

interface Wanted {
  /** Acts decided within these units, anywhere under them; imports belong to the country. */
  readonly within: readonly Id<'org.unit'>[];
  readonly offset: number;
  readonly limit: number;
}

/** Acts on units, the latest day first, and how many there are. Lists of villages that were loaded are left out. */
export async function listActs(
  reader: Reader,
  today: Day,
  { within, offset, limit }: Wanted,
): Promise<{ acts: ActLine[]; total: number }> {
  const { rows } = await sql<Omit<ActLine, 'state'> & { undone_at: Temporal.Instant | null; total: number }>`
    with recursive up as (
      select distinct unit_id as act_unit, unit_id as id from org.unit_act where unit_id is not null
      union
      select up.act_unit, v.parent_id from up join org.unit_version v on v.unit_id = up.id and v.parent_id is not null
    )
    select a.id, a.kind, a.day, a.title, a.document, a.demo, a.undone_at, count(*) over () as total
    from org.unit_act a
    where case when a.unit_id is null
        then a.kind = 'import' and exists (select from org.unit u where u.id = any(${within}::uuid[]) and u.level = 'country')
          and exists (select from org.unit_version v join org.unit u on u.id = v.unit_id
            where (v.made_by = a.id or v.ended_by = a.id) and v.level <> 'village' and not u.demo)
        else a.unit_id in (select act_unit from up where id = any(${within}::uuid[])) end
    order by a.day desc, a.id desc offset ${offset} limit ${limit}`.execute(reader);
  return { acts: rows.map(({ total: _total, ...act }) => ({ ...act, state: stateOf(act, today) })), total: rows[0]?.total ?? 0 };
}
