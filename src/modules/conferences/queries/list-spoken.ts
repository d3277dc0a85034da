import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface SpokenRow {
  readonly name: string;
  readonly turns: number;
  readonly ms: number;
}

/** More sites than the country has communes and provinces. */
const MOST = 5_000;

/** Every site that spoke, the longest first. One query. */
export async function listSpoken(reader: Reader, conference: Id<'conferences.conference'>): Promise<SpokenRow[]> {
  const { rows } = await sql<SpokenRow>`
    select s.name, (spoken.value ->> 'turns')::int as turns, (spoken.value ->> 'ms')::bigint as ms
    from conferences.session live
    cross join lateral jsonb_each(live.state -> 'spokenBySite') spoken
    join conferences.site s on s.id = spoken.key::uuid
    where live.conference_id = ${conference}
    order by ms desc, s.name collate "vi-x-icu"
    limit ${MOST}`.execute(reader);
  return rows;
}
