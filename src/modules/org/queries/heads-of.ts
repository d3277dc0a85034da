import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

export interface HeadOf {
  readonly holding: Id<'org.holding'>;
  readonly person: Id<'org.person'>;
  /** Null for a person whose data was erased. */
  readonly name: string | null;
  readonly title: string;
  readonly from: Day;
  /** Last day; null while none is fixed. */
  readonly until: Day | null;
}

/** More than one only by mistake. */
const MOST = 5;

/** Who leads a village on a day (Trưởng thôn, Tổ trưởng tổ dân phố), the longest first. One query. */
export const headsOf = (reader: Reader, village: Id<'org.unit'>, on: Day): Promise<readonly HeadOf[]> =>
  reader
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('org.person as p', 'p.id', 'h.person_id')
    .select(['h.id as holding', 'p.id as person', 'p.name', 'h.title', 'h.valid_from as from'])
    .select(sql<Day | null>`least(h.valid_to, b.valid_to) - 1`.as('until'))
    .where('b.unit_id', '=', village)
    .where('h.post', '=', 'village-head')
    .where(sql<boolean>`h.valid @> ${on}::date and b.valid @> ${on}::date`)
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .limit(MOST)
    .execute();
