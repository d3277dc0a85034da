import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { countryOf, findUnits, listProvinces, type FoundUnit, type ProvinceSummary } from '#modules/org/index.ts';
import { newestPublications, type NewPublication } from '#modules/publicity/index.ts';

export interface HomeModel {
  readonly query: string;
  /** Null when nothing was asked for. */
  readonly found: readonly FoundUnit[] | null;
  readonly provinces: readonly ProvinceSummary[];
  readonly demo: ProvinceSummary | null;
  readonly newest: readonly NewPublication[];
  /** The country as a unit; null before any unit was loaded. */
  readonly country: Id<'org.unit'> | null;
}

const NEWEST = 8;

/** One page of results: more are better found by typing more. */
export const MOST_FOUND = 20;

export async function loadHome(visit: Visit, query: string): Promise<HomeModel> {
  const { reader, today } = visit;
  if (query !== '')
    return {
      query,
      found: await findUnits(reader, query, today, MOST_FOUND),
      provinces: [],
      demo: null,
      newest: [],
      country: null,
    };
  const [all, newest, country] = await Promise.all([
    listProvinces(reader, today),
    newestPublications(reader, null, NEWEST, { today }),
    countryOf(reader),
  ]);
  return {
    query,
    found: null,
    provinces: all.filter((one) => !one.demo),
    demo: all.find((one) => one.demo) ?? null,
    newest,
    country,
  };
}
