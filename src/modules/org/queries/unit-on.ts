import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface UnitOn {
  readonly id: Id<'org.unit'>;
  readonly day: Day;
  readonly level: string;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  readonly from: Day;
  /** The first day it no longer reads so; null while open. */
  readonly to: Day | null;
  readonly parent: { readonly id: Id<'org.unit'>; readonly name: string } | null;
  readonly demo: boolean;
}

/** A unit as it stands on a day; null when it is not in force then. */
export async function unitOn(reader: Reader, unit: Id<'org.unit'>, on: Day): Promise<UnitOn | null> {
  const { rows } = await sql<UnitOn>`
    select v.unit_id as id, ${on}::date as day, v.level, v.name, v.type, v.code, v.valid_from as from, v.valid_to as to,
      case when p.unit_id is not null then jsonb_build_object('id', p.unit_id, 'name', p.name) end as parent, u.demo
    from org.unit_version v join org.unit u on u.id = v.unit_id
      left join org.unit_version p on p.unit_id = v.parent_id and p.valid @> ${on}::date
    where v.unit_id = ${unit} and v.valid @> ${on}::date`.execute(reader);
  return rows[0] ?? null;
}
