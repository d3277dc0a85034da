import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Basis, Country, Link, LinkKind, Unit, Version } from '../rules/types.ts';
import type { Level, UnitType } from '../rules/unit-types.ts';

interface VersionRow {
  readonly unit: string;
  readonly level: Level;
  readonly from: Day;
  readonly to: Day | null;
  readonly name: string;
  readonly type: UnitType;
  readonly code: string | null;
  readonly parent: string | null;
}

interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly day: Day;
  readonly kind: LinkKind;
  readonly num: number | null;
  readonly den: number | null;
  readonly basis: Basis;
}

/**
 * The part of the country that an act on these units touches: they themselves, all they ever stood under, everything
 * beside and under them, with all periods and links. Provinces stand under nothing here: the country is no unit of the rules.
 */
export async function loadCountry(reader: Reader, units: readonly Id<'org.unit'>[]): Promise<Country> {
  const { rows } = await sql<{ id: Id<'org.unit'> }>`
    with asked as (select distinct id from unnest(${units}::uuid[]) as id),
    above as (select distinct parent_id as id from org.unit_version where unit_id in (select id from asked) and parent_id is not null)
    select id from asked union select id from above
    union select unit_id from org.unit_version where parent_id in (select id from asked union select id from above)`.execute(
    reader,
  );
  return readCountry(
    reader,
    rows.map((row) => row.id),
  );
}

/** Exactly these units, with all their periods and all links to and from them. */
export async function readCountry(reader: Reader, units: readonly Id<'org.unit'>[]): Promise<Country> {
  const versions = await sql<VersionRow>`
    select v.unit_id as unit, v.level, v.valid_from as from, v.valid_to as to, v.name, v.type, v.code,
      case when v.parent_level <> 'country' then v.parent_id end as parent
    from org.unit_version v where v.unit_id = any(${units}::uuid[]) and v.level <> 'country'
    order by v.unit_id, v.valid_from`.execute(reader);
  const links = await sql<LinkRow>`
    select s.from_unit as from, s.to_unit as to, s.day, case when a.kind in ('merge', 'split') then a.kind else 'reform' end as kind,
      s.share_num as num, s.share_den as den, s.basis
    from org.succession s join org.unit_act a on a.id = s.made_by
    where s.from_unit = any(${units}::uuid[]) or s.to_unit = any(${units}::uuid[])
    order by s.day, s.id`.execute(reader);
  const grouped = Map.groupBy(versions.rows, (row) => row.unit);
  return { units: new Map([...grouped].map(([id, rows]) => [id, unitOf(id, rows)])), links: links.rows.map(linkOf) };
}

const unitOf = (id: string, rows: readonly VersionRow[]): Unit => ({
  id,
  level: rows[0]?.level ?? 'commune',
  versions: rows.map(versionOf),
});

const versionOf = ({ from, to, name, type, code, parent }: VersionRow): Version => ({
  from,
  to,
  name,
  type,
  code,
  parentId: parent,
});

const linkOf = ({ from, to, day, kind, num, den, basis }: LinkRow): Link => ({
  from,
  to,
  day,
  kind,
  share: num === null || den === null ? null : { num, den },
  basis,
});
