import type { Reader } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { holdingsOf, personNames } from '#modules/org/index.ts';

/** The name of somebody on record and the posts they hold on a day, as papers print them; null for nobody, or whoever was erased. */
export async function personTitles(
  reader: Reader,
  person: Id<'org.person'>,
  on: Day,
): Promise<{ readonly name: string; readonly titles: readonly string[] } | null> {
  const [names, held] = [await personNames(reader, [person]), await holdingsOf(reader, person, on)];
  const name = names.get(person);
  return name === undefined ? null : { name, titles: [...new Set(held.map(({ title }) => title))] };
}
