import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { namedUnits, type ActForm } from '../rules/act-form.ts';
import type { Country } from '../rules/types.ts';
import { countryOf } from './children-of.ts';
import { loadCountry } from './load-country.ts';
import { placesOf } from './places-of.ts';

type Unit = Id<'org.unit'>;

/** What an act is judged by: the part of the country it touches, and the lowest unit that holds all of that. */
export interface ActGround {
  readonly place: Place;
  readonly country: Country;
  /** Whether the units are fictional; 'mixed' when some are and some are not. */
  readonly demo: boolean | 'mixed';
}

/** Null when a unit of the form does not exist. */
export async function actGround(reader: Reader, form: ActForm, today: Day): Promise<ActGround | null> {
  const units = namedUnits(form);
  const root = await countryOf(reader);
  const places = await placesOf(reader, units, today);
  if (root === null || units.some((unit) => !places.has(unit))) return null;
  const place = containerOf(form, places, root);
  const flags = await reader
    .selectFrom('org.unit')
    .select('demo')
    .distinct()
    .where('id', 'in', [...units, root])
    .where('id', '<>', root)
    .execute();
  const [flag, other] = flags.map(({ demo }) => demo);
  return { place, country: await loadCountry(reader, units), demo: other === undefined ? (flag ?? false) : 'mixed' };
}

/** The lowest unit above everything that changes; units that only receive count themselves. */
function containerOf(form: ActForm, places: ReadonlyMap<Unit, Place>, root: Unit): Place {
  const receiving = new Set([form.parent, form.to].filter((unit) => unit !== null));
  const chains = namedUnits(form).map((unit) => {
    const place = places.get(unit);
    const above = place?.above ?? [];
    return receiving.has(unit) ? [unit, ...above] : above;
  });
  const [first = [root], ...others] = chains;
  const shared = first.filter((unit) => others.every((chain) => chain.includes(unit)));
  const [unit = root, ...above] = shared;
  return { unit, above };
}
