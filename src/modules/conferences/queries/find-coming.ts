import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Coming } from '../rules/comes-in.ts';

/** A delegate before their list, as far as it decides whether they may check themselves in. */
export interface FoundComing extends Omit<Coming, 'today'> {
  readonly conference: Id<'conferences.conference'>;
  readonly unit: Id<'org.unit'>;
  readonly site: Id<'conferences.site'>;
}

/** One query. @param lock waits for whoever marks them this moment */
export async function findComing(
  reader: Reader,
  delegate: Id<'conferences.delegate'>,
  lock: 'lock' | 'read' = 'read',
): Promise<FoundComing | null> {
  const { rows } = await sql<FoundComing>`
    select c.id as conference, c.unit_id as unit, c.state, c.starts_at as "startsAt", d.site_id as site, d.presence,
      exists (select from conferences.seat s where s.delegate_id = d.id and s.created_at <= d.presence_at) as "absentAfterSeat"
    from conferences.delegate d join conferences.conference c on c.id = d.conference_id
    where d.id = ${delegate} ${lock === 'lock' ? sql`for update of d` : sql``}`.execute(reader);
  return rows[0] ?? null;
}
