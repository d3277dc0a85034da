import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placesOf } from './places-of.ts';

/** What a policy about a person needs: who keeps the record, and where the person holds posts. */
interface PersonPlaces {
  readonly person: Id<'org.person'>;
  readonly home: Place;
  /** Units of the posts held that day or later, each once. */
  readonly posts: readonly Place[];
}

export interface FoundPerson extends PersonPlaces {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

const MOST_UNITS = 100;

/** A person who was not erased, with their places; null otherwise. */
export async function findPerson(reader: Reader, person: Id<'org.person'>, on: Day): Promise<FoundPerson | null> {
  const row = await reader
    .selectFrom('org.person')
    .select(['id', 'unit_id', 'name', 'email', 'phone'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (row === undefined || row.name === null) return null;
  const units = await reader
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .select('b.unit_id as id')
    .distinct()
    .where('h.person_id', '=', person)
    .where(sql<boolean>`coalesce(h.valid_to, 'infinity') > ${on}::date and not isempty(h.valid)`)
    .limit(MOST_UNITS)
    .execute();
  const places = await placesOf(reader, [row.unit_id, ...units.map((unit) => unit.id)], on);
  const home = places.get(row.unit_id);
  if (home === undefined) return null;
  const posts = units.flatMap((unit) => places.get(unit.id) ?? []);
  return { person: row.id, home, posts, name: row.name, email: row.email, phone: row.phone };
}
