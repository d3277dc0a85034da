import type { Day } from '#kernel/day.ts';

/** A unit of the lists or of the database, as far as telling it apart needs. `parent` is the key of another one. */
export interface Known {
  readonly key: string;
  readonly level: string;
  readonly versions: readonly {
    readonly from: Day;
    readonly to: Day | null;
    readonly name: string;
    readonly code: string | null;
    readonly parent: string | null;
  }[];
}

type Naming = (unit: Known, on: Day, all: ReadonlyMap<string, Known>) => string | null;

const versionOn = (unit: Known | undefined, on: Day) =>
  unit?.versions.find(({ from, to }) => from <= on && (to === null || on < to));

const byCode: Naming = (unit, on) => {
  const code = versionOn(unit, on)?.code ?? null;
  return code === null ? null : `${unit.level} ${code}`;
};

/** Names from the unit up to the country: for units whose source tells no code. */
const byNames: Naming = (unit, on, all) => {
  const names: string[] = [];
  for (
    let one = versionOn(unit, on);
    one !== undefined;
    one = one.parent === null ? undefined : versionOn(all.get(one.parent), on)
  )
    names.push(one.name);
  return names.length === 0 ? null : `${unit.level} ${names.join(' < ')}`;
};

/**
 * Which unit of the database each listed unit is: the one of its level with the same code on the same day, latest days
 * first because today's unit is what everything points at; failing that, the one with the same name under the same
 * names. Every unit is matched at most once.
 * @param days the days to compare on, the latest first
 */
export function matchUnits(
  listed: readonly Known[],
  stored: readonly Known[],
  days: readonly Day[],
): ReadonlyMap<string, string> {
  const [allListed, allStored] = [byKey(listed), byKey(stored)];
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const naming of [byCode, byNames]) {
    for (const on of days) {
      const candidates = new Map(
        stored.filter(({ key }) => !taken.has(key)).flatMap((unit) => pair(naming(unit, on, allStored), unit.key)),
      );
      for (const unit of listed) {
        if (matched.has(unit.key)) continue;
        const name = naming(unit, on, allListed);
        const found = name === null ? undefined : candidates.get(name);
        if (found === undefined || taken.has(found)) continue;
        matched.set(unit.key, found);
        taken.add(found);
      }
    }
  }
  return matched;
}

const byKey = (units: readonly Known[]): ReadonlyMap<string, Known> => new Map(units.map((unit) => [unit.key, unit]));
const pair = (name: string | null, key: string): [string, string][] => (name === null ? [] : [[name, key]]);
