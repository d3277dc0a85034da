import { sql } from 'kysely';
import type { Holding } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Far more posts than anybody holds at once. */
const MOST = 50;

/**
 * The posts a person holds on a day (chức danh đang giữ), oldest first: the only source of rights, read for every request of
 * somebody signed in. A post counts only while its body and its unit are in force as well. One query.
 */
export async function holdingsOf(reader: Reader, person: Id<'org.person'>, on: Day): Promise<Holding[]> {
  return reader
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('org.unit_version as v', 'v.unit_id', 'b.unit_id')
    .select(['h.id', 'h.post', 'h.title', 'b.id as body', 'b.name as bodyName', 'b.unit_id as unit', 'v.name as unitName'])
    .select(sql<Day | null>`least(h.valid_to, b.valid_to) - 1`.as('until'))
    .where('h.person_id', '=', person)
    .where(sql<boolean>`h.valid @> ${on}::date`)
    .where(sql<boolean>`b.valid @> ${on}::date`)
    .where(sql<boolean>`v.valid @> ${on}::date`)
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .limit(MOST)
    .execute();
}
