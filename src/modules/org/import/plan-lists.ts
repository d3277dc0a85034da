import { day, type Day } from '#kernel/day.ts';
import {
  BEFORE_DAY,
  goesOn,
  REFORM_DAY,
  type MappingRow,
  type ReformKind,
  type UnitLists,
  type UnitRow,
} from '../data/unit-lists.ts';
import { levelOf, type Level, type UnitType } from '../rules/unit-types.ts';

/** The country itself is a unit too: the root of every tree since independence (Tuyên ngôn Độc lập, 2/9/1945). */
export const COUNTRY_KEY = 'country';
const COUNTRY_SINCE: Day = day('1945-09-02');

/** One period of a unit, as the lists tell it. `parent` is the key of another planned unit. */
export interface ListedVersion {
  readonly from: Day;
  readonly to: Day | null;
  readonly name: string;
  readonly type: UnitType | 'quoc-gia';
  readonly code: string | null;
  readonly parent: string | null;
}

/** A unit over time. `key` names it within the lists only. */
export interface ListedUnit {
  readonly key: string;
  readonly level: Level | 'country';
  readonly versions: readonly ListedVersion[];
}

/** An old unit and one it went into, on the day of the reform. */
export interface ListedLink {
  readonly from: string;
  readonly to: string;
  readonly kind: ReformKind;
}

export interface ListedCountry {
  readonly units: readonly ListedUnit[];
  readonly links: readonly ListedLink[];
}

const newKey = (key: string): string => `new:${key}`;

/** Old units that are the very unit of the new list and keep their id; a unit goes on in one unit, and one goes on in it. */
function continued({ before, after, mapping }: UnitLists): ReadonlyMap<string, MappingRow & { newKey: string }> {
  const [old, now] = [levels(before), levels(after)];
  const pairs = new Map<string, MappingRow & { newKey: string }>();
  const taken = new Set<string>();
  for (const row of mapping) {
    if (row.newKey === null || !goesOn(row.kind) || old.get(row.oldKey) !== now.get(row.newKey)) continue;
    if (pairs.has(row.oldKey) || taken.has(row.newKey)) continue;
    pairs.set(row.oldKey, { ...row, newKey: row.newKey });
    taken.add(row.newKey);
  }
  return pairs;
}

const levels = (rows: readonly UnitRow[]): ReadonlyMap<string, Level> => new Map(rows.map((row) => [row.key, levelOf(row.type)]));

const versionOf = (row: UnitRow, parent: string, from: Day, to: Day | null): ListedVersion => ({
  from,
  to,
  name: row.name,
  type: row.type,
  code: row.code,
  parent,
});

const reads = ({ name, type, code, parent }: ListedVersion): string => JSON.stringify([name, type, code, parent]);

/** Two periods that touch and read the same are one. */
function joined(versions: readonly ListedVersion[]): ListedVersion[] {
  const result: ListedVersion[] = [];
  for (const version of versions) {
    const last = result.at(-1);
    if (last !== undefined && last.to === version.from && reads(last) === reads(version))
      result[result.length - 1] = { ...last, to: version.to };
    else result.push(version);
  }
  return result;
}

/**
 * The country over time that the lists tell: old units until the reform, new ones from it on, later changes as further
 * periods; a unit that goes on is one unit through all of it.
 */
export function planLists(lists: UnitLists): ListedCountry {
  const goingOn = continued(lists);
  const oldKey = (key: string): string => {
    const pair = goingOn.get(key);
    return pair === undefined ? `old:${key}` : newKey(pair.newKey);
  };
  const periods = new Map<string, { level: Level; versions: ListedVersion[] }>();
  const add = (key: string, row: UnitRow, version: ListedVersion): void => {
    const unit = periods.get(key) ?? { level: levelOf(row.type), versions: [] };
    unit.versions.push(version);
    periods.set(key, unit);
  };
  for (const row of lists.before) {
    const parent = row.parentKey === null ? COUNTRY_KEY : oldKey(row.parentKey);
    add(oldKey(row.key), row, versionOf(row, parent, BEFORE_DAY, REFORM_DAY));
  }
  for (const row of lists.after) {
    const parent = row.parentKey === null ? COUNTRY_KEY : newKey(row.parentKey);
    add(newKey(row.key), row, versionOf(row, parent, REFORM_DAY, null));
  }
  applyChanges(lists, periods);
  const country: ListedVersion = { from: COUNTRY_SINCE, to: null, name: 'Việt Nam', type: 'quoc-gia', code: null, parent: null };
  return {
    units: [
      { key: COUNTRY_KEY, level: 'country', versions: [country] },
      ...[...periods].map(([key, { level, versions }]) => ({ key, level, versions: joined(versions) })),
    ],
    links: lists.mapping.flatMap((row) =>
      row.newKey === null || oldKey(row.oldKey) === newKey(row.newKey)
        ? []
        : [{ from: oldKey(row.oldKey), to: newKey(row.newKey), kind: row.kind }],
    ),
  };
}

/** A later change ends the open period of its unit and opens the next. */
function applyChanges({ changes }: UnitLists, periods: ReadonlyMap<string, { versions: ListedVersion[] }>): void {
  for (const change of changes.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const versions = periods.get(newKey(change.key))?.versions;
    const last = versions?.at(-1);
    if (versions === undefined || last === undefined) throw new Error(`The lists change a unit they do not hold: ${change.key}`);
    versions[versions.length - 1] = { ...last, to: change.validFrom };
    versions.push({ ...last, from: change.validFrom, name: change.newName, type: change.newType });
  }
}

/** The days on which anything begins, the last first. */
export const turningDays = (units: readonly { readonly versions: readonly { readonly from: Day }[] }[]): readonly Day[] =>
  [...new Set(units.flatMap(({ versions }) => versions.map(({ from }) => from)))].toSorted().toReversed();

/** Key by which later parts of the import find a unit of today's list. */
export const keyOfNew = newKey;
