import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Known } from './match-units.ts';
import type { TakenSlug } from './slugs.ts';

export interface StoredVersion {
  readonly id: Id<'org.unit_version'>;
  readonly unit: Id<'org.unit'>;
  readonly level: string;
  readonly parent: Id<'org.unit'> | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  readonly slug: string;
}

export interface StoredLink {
  readonly id: Id<'org.succession'>;
  readonly from: Id<'org.unit'>;
  readonly to: Id<'org.unit'>;
  readonly day: Day;
  readonly kind: string;
}

/** What an import may replace: real units above the village, as earlier imports left them. */
export interface Stored {
  readonly versions: readonly StoredVersion[];
  readonly links: readonly StoredLink[];
  /** Acts of people on these units; an import never overrules one. */
  readonly laterActs: number;
  /** Addresses beside the listed units that belong to others: demonstration units. */
  readonly taken: readonly TakenSlug[];
}

/** Reads what is there. The caller holds the lock of imports. */
export async function readStored(tx: Tx): Promise<Stored> {
  const versions = await sql<StoredVersion>`
    select v.id, v.unit_id as unit, v.level, v.parent_id as parent, v.valid_from as from, v.valid_to as to, v.name, v.type, v.code, v.slug
    from org.unit_version v join org.unit u on u.id = v.unit_id
    where not u.demo and v.level <> 'village'`.execute(tx);
  const links = await sql<StoredLink>`
    select s.id, s.from_unit as from, s.to_unit as to, s.day, s.kind
    from org.succession s join org.unit u on u.id = s.from_unit
    where not u.demo and u.level <> 'village'`.execute(tx);
  const acts = await sql<{ count: number }>`
    select count(*) as count from org.unit_act a
    where a.kind <> 'import' and a.undone_at is null and (
      exists (select from org.unit_version v join org.unit u on u.id = v.unit_id
        where (v.made_by = a.id or v.ended_by = a.id) and not u.demo and v.level <> 'village')
      or exists (select from org.succession s join org.unit u on u.id = s.from_unit
        where s.made_by = a.id and not u.demo and u.level <> 'village'))`.execute(tx);
  const taken = await sql<TakenSlug>`
    select v.parent_id as parent, v.slug, v.valid_from as from, v.valid_to as to
    from org.unit_version v join org.unit u on u.id = v.unit_id join org.unit p on p.id = v.parent_id
    where u.demo and not p.demo`.execute(tx);
  return { versions: versions.rows, links: links.rows, laterActs: acts.rows[0]?.count ?? 0, taken: taken.rows };
}

/** The stored versions as units, each with its periods in order. */
export function unitsOf(versions: readonly StoredVersion[]): Known[] {
  return [...Map.groupBy(versions, (version) => version.unit)].map(([key, own]) => ({
    key,
    level: own[0]?.level ?? '',
    versions: own.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  }));
}
