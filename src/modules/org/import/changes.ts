import { later, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { BEFORE_DAY } from '../data/unit-lists.ts';
import type { Stored, StoredLink, StoredVersion } from './stored-units.ts';
import type { LinkTarget, Target, UnitTarget, VersionTarget } from './target-rows.ts';

/** What an import has to write: rows that read the same stay untouched, with their ids. */
export interface Changes {
  readonly units: { readonly kept: number; readonly added: readonly UnitTarget[]; readonly removed: readonly Id<'org.unit'>[] };
  readonly versions: {
    readonly kept: number;
    readonly added: readonly VersionTarget[];
    readonly removed: readonly Id<'org.unit_version'>[];
  };
  readonly links: {
    readonly kept: number;
    readonly added: readonly LinkTarget[];
    readonly removed: readonly Id<'org.succession'>[];
  };
}

const versionText = (v: VersionTarget | StoredVersion): string =>
  JSON.stringify([v.unit, v.parent, v.from, v.to, v.name, v.type, v.code, v.slug]);

const linkText = (l: LinkTarget | StoredLink): string => JSON.stringify([l.from, l.to, l.day, l.kind]);

function difference<Have extends { readonly id: string }, Want>(
  have: readonly Have[],
  want: readonly Want[],
  textOf: (row: Have | Want) => string,
): { kept: number; added: Want[]; removed: Have['id'][] } {
  const [there, wanted] = [new Set(have.map(textOf)), new Set(want.map(textOf))];
  const added = want.filter((row) => !there.has(textOf(row)));
  return { kept: want.length - added.length, added, removed: have.filter((row) => !wanted.has(textOf(row))).map(({ id }) => id) };
}

export function changesTo(stored: Stored, target: Target): Changes {
  const there = [...new Set(stored.versions.map(({ unit }) => unit))].map((id) => ({ id }));
  return {
    units: difference(there, target.units, ({ id }) => id),
    versions: difference<StoredVersion, VersionTarget>(stored.versions, target.versions, versionText),
    links: difference<StoredLink, LinkTarget>(stored.links, target.links, linkText),
  };
}

/** The days of the acts that the new rows name, in order. What was so before the first list belongs to that list. */
export const actDays = ({ versions, links }: Changes): readonly Day[] =>
  [
    ...new Set([
      ...versions.added.flatMap(({ from, to }) => (to === null ? [actDay(from)] : [actDay(from), actDay(to)])),
      ...links.added.map(({ day }) => day),
    ]),
  ].toSorted();

export const actDay = (day: Day): Day => later(day, BEFORE_DAY);
