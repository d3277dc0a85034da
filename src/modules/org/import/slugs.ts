import type { Day } from '#kernel/day.ts';
import { slug } from '#kernel/fold.ts';
import type { ListedUnit, ListedVersion } from './plan-lists.ts';

interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

const overlap = (a: Period, b: Period): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** What already stands under a parent and is no part of the lists, such as demonstration units. */
export interface TakenSlug extends Period {
  readonly parent: string;
  readonly slug: string;
}

const order = (a: { version: ListedVersion }, b: { version: ListedVersion }): number =>
  compare(a.version.from, b.version.from) ||
  compare(a.version.code ?? '', b.version.code ?? '') ||
  compare(a.version.name, b.version.name);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The last part of the address of every period: the name without marks, and where siblings of the same days would share
 * it ("Xã Tân Hòa", "Xã Tân Hoa") a number after it, in the order of their codes. The same lists always give the same.
 */
export function slugsFor(units: readonly ListedUnit[], taken: readonly TakenSlug[]): ReadonlyMap<ListedVersion, string> {
  const used = new Map<string, Period[]>();
  const at = (parent: string, text: string): Period[] => {
    const key = `${parent}/${text}`;
    const periods = used.get(key) ?? [];
    used.set(key, periods);
    return periods;
  };
  for (const one of taken) at(one.parent, one.slug).push(one);
  const versions = units.flatMap((unit) => unit.versions.map((version) => ({ version }))).toSorted(order);
  return new Map(
    versions.map(({ version }) => {
      const base = slug(version.name);
      for (let n = 1; ; n += 1) {
        const text = n === 1 ? base : `${base}-${n}`;
        const periods = at(version.parent ?? '', text);
        if (periods.some((period) => overlap(period, version))) continue;
        periods.push(version);
        return [version, text];
      }
    }),
  );
}
