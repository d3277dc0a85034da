import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

type Unit = Id<'org.unit'>;
type Person = Id<'org.person'>;

/**
 * What the pages of the ledger need to know of units and people. The ledger stands below every module and may import
 * none, so the program hands it these questions; they are those of `org`.
 */
export interface Around {
  readonly placeOf: (reader: Reader, unit: Unit, on: Day) => Promise<Place | null>;
  readonly unitNames: (
    reader: Reader,
    units: readonly Unit[],
    on: Day,
  ) => Promise<ReadonlyMap<Unit, { readonly name: string; readonly demo: boolean }>>;
  readonly personNames: (reader: Reader, people: readonly Person[]) => Promise<ReadonlyMap<Person, string>>;
}
