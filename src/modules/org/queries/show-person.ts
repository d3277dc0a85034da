import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { findPerson, type FoundPerson } from './find-person.ts';
import { listHoldings, type HoldingRow } from './list-holdings.ts';
import { unitNames, type UnitName } from './unit-names.ts';

export interface ShownPerson extends FoundPerson {
  readonly homeUnit: UnitName;
  readonly holdings: readonly HoldingRow[];
}

/** A person with the posts they held, hold and will hold; null for one who was erased or never was. */
export async function showPerson(reader: Reader, id: Id<'org.person'>, on: Day): Promise<ShownPerson | null> {
  const person = await findPerson(reader, id, on);
  if (person === null) return null;
  const homeUnit = (await unitNames(reader, [person.home.unit], on)).get(person.home.unit);
  return homeUnit ? { ...person, homeUnit, holdings: await listHoldings(reader, { person: id }, on) } : null;
}
