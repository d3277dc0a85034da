import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { listPeople, type PersonRow } from '#modules/org/index.ts';

const MOST = 10;

export interface PeopleSearch {
  /** Part of a name; '' when nobody was searched for. */
  readonly search: string;
  readonly people: readonly PersonRow[];
}

/** People on record at the convening unit and below it by part of their name, with the posts of the day of the conference. */
export async function findPeople(
  reader: Reader,
  search: string,
  { unit, on }: { readonly unit: Id<'org.unit'>; readonly on: Day },
): Promise<PeopleSearch> {
  if (search === '') return { search, people: [] };
  const { rows } = await listPeople(reader, { units: [unit], search: search.slice(0, 100), on, offset: 0, limit: MOST });
  return { search, people: rows };
}
