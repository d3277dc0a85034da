import { addDays, type Day } from '#kernel/day.ts';
import { isNothing, isWhole, plus, restOf, sum, times, WHOLE } from './share.ts';
import { treeAsOf, unitsUnder, versionOn } from './tree.ts';
import type { Basis, Country, Link, Share, Unit, UnitId } from './types.ts';

/**
 * A unit and how much of it is meant. `share` is null when nobody counted it; `basis` is null when nothing was divided,
 * 'mixed' when parts counted differently were multiplied or added. Any basis but null means: a figure carried over by
 * this share rests on an assumption and is to be marked.
 */
export type Fate = { readonly unitId: UnitId; readonly share: Share | null; readonly basis: Basis | 'mixed' | null };

type Part = Omit<Fate, 'unitId'>;
type Parts = Map<UnitId, Part>;
type ByUnit = ReadonlyMap<UnitId, readonly Link[]>;
/** One day of change: all its links act at once. */
type Step = { readonly day: Day; readonly leaving: ByUnit; readonly arriving: ByUnit };

const UNDIVIDED: Part = { share: WHOLE, basis: null };

const joinBases = (a: Part['basis'], b: Part['basis']): Part['basis'] => {
  if (a === null || b === null || a === b) return a ?? b;
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'mixed';
};

const chain = (a: Part, b: Part): Part => ({ share: times(a.share, b.share), basis: joinBases(a.basis, b.basis) });

const add = (parts: Parts, id: UnitId, part: Part): void => {
  const there = parts.get(id);
  parts.set(id, there === undefined ? part : { share: plus(there.share, part.share), basis: joinBases(there.basis, part.basis) });
};

const partOf = (link: Link): Part => (isWhole(link.share) ? UNDIVIDED : { share: link.share, basis: link.basis });

/** What of the unit stayed in it on a day when links left it: the rest if it went on, nothing if it ended. */
function remainder(country: Country, id: UnitId, day: Day, leaving: readonly Link[]): Part | null {
  if (leaving.length === 0) return UNDIVIDED;
  const unit = country.units.get(id);
  if (unit === undefined || versionOn(unit, day) === null) return null;
  const left = restOf(sum(leaving.map((link) => link.share)));
  if (isNothing(left)) return null;
  return isWhole(left) ? UNDIVIDED : { share: left, basis: leaving.map((link): Part['basis'] => link.basis).reduce(joinBases) };
}

/** The days of change after `since` and up to `until`, in order. */
function stepsBetween(country: Country, since: Day, until: Day): readonly Step[] {
  const links = country.links.filter(({ day }) => since < day && day <= until);
  return [...Map.groupBy(links, (link) => link.day)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, ofDay]) => ({
      day,
      leaving: Map.groupBy(ofDay, (link) => link.from),
      arriving: Map.groupBy(ofDay, (link) => link.to),
    }));
}

function follow(country: Country, steps: readonly Step[], id: UnitId): Parts {
  let parts: Parts = new Map([[id, UNDIVIDED]]);
  for (const { day, leaving } of steps) {
    const next: Parts = new Map();
    for (const [at, part] of parts) {
      const away = leaving.get(at) ?? [];
      for (const link of away) add(next, link.to, chain(part, partOf(link)));
      const rest = remainder(country, at, day, away);
      if (rest !== null) add(next, at, chain(part, rest));
    }
    parts = next;
  }
  return parts;
}

const fates = (parts: Parts): readonly Fate[] => [...parts].map(([unitId, part]) => ({ unitId, ...part }));

/**
 * What became of X: where the unit as it stood on the day `since` is to be found on the day `until`, through every act
 * between them. A unit that nothing happened to gives itself, undivided. A unit that ended without successor gives
 * itself too: its last trace (see `heirsOf` for districts). Known shares of one unit add up to one.
 */
export const whatBecameOf = (country: Country, id: UnitId, since: Day, until: Day): readonly Fate[] =>
  fates(follow(country, stepsBetween(country, since, until), id));

const firstDayOf = (country: Country, id: UnitId): Day | null => country.units.get(id)?.versions[0]?.from ?? null;

const beganBefore = (country: Country, id: UnitId, day: Day): boolean => {
  const first = firstDayOf(country, id);
  return first !== null && first < day;
};

/**
 * What X was made of: the units of the day `since` that are, in part or whole, in X as it stands on the day `until`.
 * `share` is the share of that earlier unit which came into X, the same fraction `whatBecameOf` gives in the other direction.
 */
export function whatWasMadeOf(country: Country, id: UnitId, since: Day, until: Day): readonly Fate[] {
  let parts: Parts = new Map([[id, UNDIVIDED]]);
  for (const { day, leaving, arriving } of stepsBetween(country, since, until).toReversed()) {
    const before: Parts = new Map();
    for (const [at, part] of parts) {
      for (const link of arriving.get(at) ?? []) add(before, link.from, chain(partOf(link), part));
      const rest = beganBefore(country, at, day) ? remainder(country, at, day, leaving.get(at) ?? []) : null;
      if (rest !== null) add(before, at, chain(rest, part));
    }
    parts = before;
  }
  return fates(parts).filter(({ unitId }) => beganBefore(country, unitId, addDays(since, 1)));
}

/**
 * Where the people of a unit that ended without own successor (a district) are now: the communes under it on `since`
 * followed to `until`, each unit once. Shares do not carry over from parts to the whole, so none are given.
 */
export function heirsOf(country: Country, id: UnitId, since: Day, until: Day): readonly UnitId[] {
  const steps = stepsBetween(country, since, until);
  const communes = unitsUnder(treeAsOf(country, since), id, 'commune');
  const all = communes.flatMap((commune) => fates(follow(country, steps, commune.id)));
  return [...new Set(all.filter(({ share }) => !isNothing(share)).map(({ unitId }) => unitId))];
}

/** The last day not after `until` on which the unit was in force: the `since` to ask what became of it; null if it began later. */
export function lastDayOf(unit: Unit, until: Day): Day | null {
  const begun = unit.versions.findLast(({ from }) => from <= until);
  if (begun === undefined) return null;
  return begun.to === null || until < begun.to ? until : addDays(begun.to, -1);
}
