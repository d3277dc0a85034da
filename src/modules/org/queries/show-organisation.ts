import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { BodyKind } from '../rules/body-kinds.ts';
import type { Post } from '../rules/posts.ts';
import { childrenOf, type ChildUnit } from './children-of.ts';
import { findUnit, type UnitInForce } from './find-unit.ts';

interface HolderNow {
  readonly holding: Id<'org.holding'> | null;
  readonly person: Id<'org.person'> | null;
  readonly personName: string | null;
  readonly post: Post | null;
  readonly title: string | null;
  /** Last day of the holding, or null while no end is fixed. */
  readonly until: Day | null;
  readonly body: Id<'org.body'>;
  readonly bodyName: string;
  readonly kind: BodyKind;
}

export interface Organisation extends UnitInForce {
  /** One row for each post held; a body where nobody holds one has one row without a person. */
  readonly holders: readonly HolderNow[];
  readonly children: readonly ChildUnit[];
}

const MOST = 1_000;

/** Bodies of a unit with who holds which post on a day (tổ chức bộ máy), and the units below; null when not in force. */
export async function showOrganisation(reader: Reader, id: Id<'org.unit'>, on: Day): Promise<Organisation | null> {
  const found = await findUnit(reader, id, on);
  if (found === null) return null;
  const holders = await reader
    .selectFrom('org.body as b')
    .leftJoin('org.holding as h', (join) => join.onRef('h.body_id', '=', 'b.id').on(sql<boolean>`h.valid @> ${on}::date`))
    .leftJoin('org.person as p', 'p.id', 'h.person_id')
    .select(['h.id as holding', 'p.id as person', 'p.name as personName', 'h.post', 'h.title'])
    .select(['b.id as body', 'b.name as bodyName', 'b.kind', sql<Day | null>`least(h.valid_to, b.valid_to) - 1`.as('until')])
    .where('b.unit_id', '=', id)
    .where(sql<boolean>`b.valid @> ${on}::date`)
    .orderBy(sql`b.name collate "vi-x-icu"`)
    .orderBy('b.id')
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .limit(MOST)
    .execute();
  return { ...found, holders, children: await childrenOf(reader, id, on) };
}
