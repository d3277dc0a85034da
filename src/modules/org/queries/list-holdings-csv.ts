import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { BodyKind } from '../rules/body-kinds.ts';
import type { Post } from '../rules/posts.ts';

export interface HoldingLine {
  readonly unit: Id<'org.unit'>;
  readonly kind: BodyKind;
  readonly body: string;
  readonly person: string | null;
  readonly email: string | null;
  readonly post: Post | null;
  readonly title: string | null;
  readonly decision: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

const MOST = 20_000;

/** Bodies of units on a day and the posts held or to come in them, as lines of a list that can be loaded again. */
export async function listHoldingLines(reader: Reader, units: readonly Id<'org.unit'>[], on: Day): Promise<HoldingLine[]> {
  return reader
    .selectFrom('org.body as b')
    .leftJoin('org.holding as h', (join) =>
      join.onRef('h.body_id', '=', 'b.id').on(sql<boolean>`h.valid && daterange(${on}::date, null)`),
    )
    .leftJoin('org.person as p', (join) => join.onRef('p.id', '=', 'h.person_id').on('p.name', 'is not', null))
    .select(['b.unit_id as unit', 'b.kind', 'b.name as body', 'p.name as person', 'p.email', 'h.post', 'h.title', 'h.decision'])
    .select([sql<Day>`coalesce(h.valid_from, b.valid_from)`.as('from'), sql<Day | null>`h.valid_to - 1`.as('until')])
    .where(sql<boolean>`b.unit_id = any(${[...units]}::uuid[])`)
    .where(sql<boolean>`b.valid @> ${on}::date`)
    .orderBy(sql`b.name collate "vi-x-icu"`)
    .orderBy('b.id')
    .orderBy('h.valid_from')
    .limit(MOST)
    .execute();
}
