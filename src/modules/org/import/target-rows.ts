import type { Day } from '#kernel/day.ts';
import { fold } from '#kernel/fold.ts';
import { newId, type Id } from '#kernel/id.ts';
import { REFORM_DAY, shareOfKind, type EarlierUnit, type ReformKind, type UnitLists } from '../data/unit-lists.ts';
import { matchUnits } from './match-units.ts';
import { COUNTRY_KEY, keyOfNew, planLists, turningDays, type ListedUnit } from './plan-lists.ts';
import { slugsFor } from './slugs.ts';
import { unitsOf, type Stored } from './stored-units.ts';

type UnitId = Id<'org.unit'>;

export interface UnitTarget {
  readonly id: UnitId;
  readonly level: ListedUnit['level'];
}

export interface VersionTarget {
  readonly unit: UnitId;
  readonly level: string;
  readonly parent: UnitId | null;
  readonly parentLevel: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  readonly slug: string;
  readonly folded: string;
}

export interface LinkTarget {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly day: Day;
  readonly kind: string;
  readonly num: number | null;
  readonly den: number | null;
  readonly basis: string;
}

export interface EarlierTarget {
  readonly province: string;
  readonly district: string;
  readonly name: string;
  readonly folded: string;
  readonly foldedAbove: string;
  readonly unit: UnitId;
}

/** How the tables should read after the import, with the ids of units that are there already. */
export interface Target {
  readonly units: readonly UnitTarget[];
  readonly versions: readonly VersionTarget[];
  readonly links: readonly LinkTarget[];
  readonly earlier: readonly EarlierTarget[];
}

/** A unit that goes on or is not told how: see `goesOn`; every other kind has its own name in `org.succession`. */
const KIND: Readonly<Record<Exclude<ReformKind, 'abolished'>, string>> = {
  whole: 'whole',
  unchanged: 'whole',
  renamed: 'whole',
  part: 'part',
  part_area: 'part-area',
  part_area_all_people: 'part-area-all-people',
  part_people: 'part-people',
  unknown: 'unknown',
};

/** @throws when the lists name a unit they do not hold; `validateUnitLists` tells such rows beforehand */
export function targetOf(lists: UnitLists, stored: Stored): Target {
  const listed = planLists(lists);
  const storedUnits = unitsOf(stored.versions);
  const days = turningDays([...listed.units, ...storedUnits]);
  const matched = matchUnits(listed.units, storedUnits, days);
  const ids = new Map(listed.units.map(({ key }) => [key, (matched.get(key) ?? newId()) as UnitId]));
  const idOf = (key: string): UnitId => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The lists name a unit they do not hold: ${key}`);
    return id;
  };
  return {
    units: listed.units.map(({ key, level }) => ({ id: idOf(key), level })),
    versions: versionTargets(listed.units, stored, idOf),
    links: listed.links.map(({ from, to, kind }) => linkTarget(idOf(from), idOf(to), kind)),
    earlier: lists.earlier.flatMap((unit) => earlierTargets(unit, idOf)),
  };
}

function versionTargets(units: readonly ListedUnit[], stored: Stored, idOf: (key: string) => UnitId): VersionTarget[] {
  const levelOf = new Map(units.map(({ key, level }) => [key, level]));
  const keyOf = new Map(units.map(({ key }) => [idOf(key) as string, key]));
  const taken = stored.taken.map((one) => ({ ...one, parent: keyOf.get(one.parent) ?? one.parent }));
  const slugs = slugsFor(units, taken);
  return units.flatMap(({ key, level, versions }) =>
    versions.map((version) => ({
      unit: idOf(key),
      level,
      parent: version.parent === null ? null : idOf(version.parent),
      parentLevel: version.parent === null ? null : (levelOf.get(version.parent) ?? COUNTRY_KEY),
      from: version.from,
      to: version.to,
      name: version.name,
      type: version.type,
      code: version.code,
      slug: slugs.get(version) ?? '',
      folded: fold(version.name),
    })),
  );
}

function linkTarget(from: UnitId, to: UnitId, kind: ReformKind): LinkTarget {
  if (kind === 'abolished') throw new Error('A unit that ended without successor has no link');
  const { share, basis } = shareOfKind(kind);
  return { from, to, day: REFORM_DAY, kind: KIND[kind], num: share?.num ?? null, den: share?.den ?? null, basis };
}

const earlierTargets = (
  { name, districtName, provinceName, newKeys }: EarlierUnit,
  idOf: (key: string) => UnitId,
): EarlierTarget[] =>
  newKeys.map((key) => ({
    province: provinceName,
    district: districtName,
    name,
    folded: fold(name),
    foldedAbove: fold(`${districtName} ${provinceName}`),
    unit: idOf(keyOfNew(key)),
  }));
