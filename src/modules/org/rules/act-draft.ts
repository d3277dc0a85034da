import { refuse } from '#kernel/result.ts';
import type { ActFailure, Heir, NewUnit } from './act-types.ts';
import { holdsOn, versionOn } from './tree.ts';
import type { Country, Link, UnitId, Version } from './types.ts';
import type { Day } from '#kernel/day.ts';

/** What changes of a version; absent fields stay. */
export type Patch = Partial<Pick<Version, 'name' | 'type' | 'code' | 'parentId'>>;

/** What an act wants, before it is checked against the country. */
export type Draft = {
  readonly begins: readonly NewUnit[];
  readonly ends: readonly UnitId[];
  readonly changes: ReadonlyMap<UnitId, Patch>;
  /** Lower units that go along with the unit above them. */
  readonly moves: ReadonlyMap<UnitId, UnitId>;
  readonly links: readonly Link[];
};

export const NO_CHANGES: Draft = { begins: [], ends: [], changes: new Map(), moves: new Map(), links: [] };

export const heirId = (heir: Heir): UnitId => (typeof heir === 'string' ? heir : heir.id);
export const newUnits = (heirs: readonly Heir[]): readonly NewUnit[] => heirs.filter((heir) => typeof heir !== 'string');

/** The units directly under `id` on the day. */
export const childrenOn = (country: Country, id: UnitId, day: Day): readonly UnitId[] =>
  [...country.units.values()].filter((unit) => versionOn(unit, day)?.parentId === id).map((unit) => unit.id);

export const currentVersion = (country: Country, id: UnitId, day: Day): Version | null => {
  const unit = country.units.get(id);
  return unit === undefined ? null : versionOn(unit, day);
};

export const notInForce = (unit: UnitId, day: Day): ActFailure => refuse('org.act.unit-not-in-force', { unit, day });

/** The first id that occurs twice, or null. */
export const repeated = (ids: readonly UnitId[]): UnitId | null => ids.find((id, i) => ids.indexOf(id) !== i) ?? null;

/** The last day on which anything about the unit was decided: a version, an end, a link, a lower unit put under it. */
export function lastChangeOf(country: Country, id: UnitId): Day | null {
  const own = (country.units.get(id)?.versions ?? []).flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const linked = country.links.filter((link) => link.from === id || link.to === id).map(({ day }) => day);
  return [...own, ...linked].toSorted().at(-1) ?? null;
}

/** A unit that is to come under `id` on or after the day, or null. */
export const laterChildOf = (country: Country, id: UnitId, day: Day): UnitId | null =>
  [...country.units.values()].find((unit) => unit.versions.some(({ parentId, from }) => parentId === id && from >= day))?.id ??
  null;

/** In force on the day and without an end yet set. */
export const staysFrom = (country: Country, id: UnitId, day: Day): boolean => {
  const last = country.units.get(id)?.versions.at(-1);
  return last !== undefined && last.to === null && currentVersion(country, id, day) !== null;
};

/** Versions of units that hold on the day or begin after it. */
export const versionsFrom = (country: Country, day: Day): readonly { unitId: UnitId; version: Version }[] =>
  [...country.units.values()].flatMap((unit) =>
    unit.versions
      .filter((version) => holdsOn(version, day) || version.from > day)
      .map((version) => ({ unitId: unit.id, version })),
  );
