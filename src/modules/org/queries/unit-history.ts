import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lastDayOf, whatBecameOf, type Fate } from '../rules/succession.ts';
import type { Basis, Share } from '../rules/types.ts';
import { loadSuccession } from './load-succession.ts';
import { successorsOf } from './successors-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

type Unit = Id<'org.unit'>;

export interface Period {
  readonly from: Day;
  /** The first day it no longer held; null while open. */
  readonly to: Day | null;
  readonly name: string;
  readonly type: UnitName['type'];
  readonly code: string | null;
  readonly parent: Unit | null;
  readonly parentName: string | null;
  readonly act: Id<'org.unit_act'>;
  readonly actTitle: string;
  readonly document: string;
}

/** One link to a unit it was made of, or became. */
export interface Kin {
  readonly unit: UnitName;
  readonly day: Day;
  readonly share: Share | null;
  readonly basis: Basis;
  readonly act: Id<'org.unit_act'>;
  readonly document: string;
}

export interface UnitHistory {
  readonly unit: UnitName;
  readonly periods: readonly Period[];
  readonly madeOf: readonly Kin[];
  readonly became: readonly Kin[];
  /** For a unit that has ended: where it is today, through all acts since. */
  readonly now: readonly { readonly unit: UnitName; readonly share: Fate['share']; readonly basis: Fate['basis'] }[];
}

/** More predecessors or successors than any unit had (14 in 2025). */
const MOST = 200;

/** All that is known of a unit over time; null for a unit that does not exist. */
export async function unitHistory(reader: Reader, id: Unit, today: Day): Promise<UnitHistory | null> {
  const periods = await periodsOf(reader, id);
  if (periods.length === 0) return null;
  const links = await linksOf(reader, id);
  const now = await whereNow(reader, id, today, periods);
  const names = await unitNames(
    reader,
    [id, ...links.map((link) => link.other), ...now.map(({ unitId }) => unitId as Unit)],
    today,
  );
  const unit = names.get(id);
  if (unit === undefined) return null;
  const kin = (incoming: boolean): Kin[] =>
    links
      .filter((link) => link.incoming === incoming)
      .flatMap((link) => {
        const named = names.get(link.other);
        const share = link.num === null || link.den === null ? null : { num: link.num, den: link.den };
        return named === undefined
          ? []
          : [{ unit: named, day: link.day, share, basis: link.basis, act: link.act, document: link.document }];
      });
  return {
    unit,
    periods,
    madeOf: kin(true),
    became: kin(false),
    now: now.flatMap(({ unitId, share, basis }) => {
      const named = names.get(unitId as Unit);
      return named === undefined ? [] : [{ unit: named, share, basis }];
    }),
  };
}

async function periodsOf(reader: Reader, id: Unit): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select v.valid_from as from, v.valid_to as to, v.name, v.type, v.code, v.parent_id as parent,
      (select p.name from org.unit_version p where p.unit_id = v.parent_id and p.valid @> greatest(v.valid_from, coalesce(v.valid_to - 1, v.valid_from))) as "parentName",
      a.id as act, a.title as "actTitle", a.document
    from org.unit_version v join org.unit_act a on a.id = v.made_by
    where v.unit_id = ${id} order by v.valid_from limit ${MOST}`.execute(reader);
  return rows;
}

interface LinkRow {
  readonly incoming: boolean;
  readonly other: Unit;
  readonly day: Day;
  readonly num: number | null;
  readonly den: number | null;
  readonly basis: Basis;
  readonly act: Id<'org.unit_act'>;
  readonly document: string;
}

async function linksOf(reader: Reader, id: Unit): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select s.to_unit = ${id} as incoming, case when s.to_unit = ${id} then s.from_unit else s.to_unit end as other,
      s.day, s.share_num as num, s.share_den as den, s.basis, a.id as act, a.document
    from org.succession s join org.unit_act a on a.id = s.made_by
    where s.from_unit = ${id} or s.to_unit = ${id}
    order by s.day, other limit ${MOST}`.execute(reader);
  return rows;
}

/** Nothing while the unit is in force; a district, which has no successor of its own, is where its communes are. */
async function whereNow(reader: Reader, id: Unit, today: Day, periods: readonly Period[]): Promise<readonly Fate[]> {
  const last = periods.at(-1);
  if (last === undefined || last.to === null || last.to > today) return [];
  const country = await loadSuccession(reader, id);
  const unit = country.units.get(id);
  const since = unit === undefined ? null : lastDayOf(unit, today);
  const fates =
    since === null
      ? []
      : whatBecameOf(country, id, since, today).filter(({ unitId, share }) => unitId !== id && share?.num !== 0);
  if (fates.length > 0) return fates;
  const heirs = (await successorsOf(reader, [id], today)).get(id) ?? [];
  return heirs.map((unitId) => ({ unitId, share: null, basis: 'unknown' }));
}
