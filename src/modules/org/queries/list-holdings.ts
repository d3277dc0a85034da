import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { EndReason, Post } from '../rules/posts.ts';
import { unitNames } from './unit-names.ts';

export interface HoldingRow {
  readonly id: Id<'org.holding'>;
  readonly person: Id<'org.person'>;
  /** Null for a person whose data was erased. */
  readonly personName: string | null;
  readonly body: Id<'org.body'>;
  readonly bodyName: string;
  readonly unit: Id<'org.unit'>;
  readonly unitName: string;
  readonly post: Post;
  readonly title: string;
  readonly decision: string | null;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly endReason: EndReason | null;
  readonly endDecision: string | null;
}

const MOST = 500;

/** Whose holdings: those of a body, of all bodies of a unit, or of a person. */
export type HoldingsOf =
  | { readonly body: Id<'org.body'> }
  | { readonly unit: Id<'org.unit'> }
  | { readonly person: Id<'org.person'> };

/** Posts held in the past, now and later (quá trình giữ chức danh), newest first. Two queries whatever the number. */
export async function listHoldings(reader: Reader, of: HoldingsOf, on: Day): Promise<HoldingRow[]> {
  const rows = await reader
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('org.person as p', 'p.id', 'h.person_id')
    .select(['h.id', 'p.id as person', 'p.name as personName', 'b.id as body', 'b.name as bodyName', 'b.unit_id as unit'])
    .select([
      'h.post',
      'h.title',
      'h.decision',
      'h.valid_from',
      'h.valid_to',
      'h.end_reason as endReason',
      'h.end_decision as endDecision',
    ])
    .$if('body' in of, (query) => query.where('b.id', '=', (of as { body: Id<'org.body'> }).body))
    .$if('unit' in of, (query) => query.where('b.unit_id', '=', (of as { unit: Id<'org.unit'> }).unit))
    .$if('person' in of, (query) => query.where('p.id', '=', (of as { person: Id<'org.person'> }).person))
    .orderBy('h.valid_from', 'desc')
    .orderBy('h.id')
    .limit(MOST)
    .execute();
  const names = await unitNames(
    reader,
    rows.map((row) => row.unit),
    on,
  );
  return rows.map((row) => ({ ...row, unitName: names.get(row.unit)?.name ?? '' }));
}
