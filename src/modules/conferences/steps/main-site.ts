import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';

interface Hall {
  readonly conference: Id<'conferences.conference'>;
  readonly unit: Id<'org.unit'>;
  readonly sitesDay: Day;
  readonly hall: string;
}

/** The site where the convening unit itself sits (điểm cầu chính), number 1. */
export async function insertMainSite(tx: Tx, { conference, unit, sitesDay, hall }: Hall): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into conferences.site (id, conference_id, no, role, unit_id, name, level, hall)
    select ${newId<'conferences.site'>()}, ${conference}, 1, 'main', v.unit_id, v.name, v.level, ${hall}
    from org.unit_version v where v.unit_id = ${unit} and v.valid @> ${sitesDay}::date
    returning id`.execute(tx);
  return rows.length === 1;
}
