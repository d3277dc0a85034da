import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { listConferences, type ConferenceRow } from '#modules/conferences/index.ts';
import { countryOf, findUnits, listProvinces, type FoundUnit, type ProvinceSummary } from '#modules/org/index.ts';
import { newestPublications, type NewPublication } from '#modules/publicity/index.ts';

export interface HomeModel {
  readonly query: string;
  /** Null when nothing was asked for. */
  readonly found: readonly FoundUnit[] | null;
  readonly provinces: readonly ProvinceSummary[];
  readonly demo: ProvinceSummary | null;
  readonly newest: readonly NewPublication[];
  /** Conferences that run or come next. */
  readonly conferences: readonly ConferenceRow[];
  /** The country as a unit; null before any unit was loaded. */
  readonly country: Id<'org.unit'> | null;
}

const NEWEST = 8;
const COMING = 3;

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
      conferences: [],
      country: null,
    };
  const [all, newest, coming, country] = await Promise.all([
    listProvinces(reader, today),
    newestPublications(reader, null, NEWEST, { today }),
    listConferences(reader, { when: 'sap-toi', real: true, search: '', offset: 0, limit: COMING }),
    countryOf(reader),
  ]);
  return {
    query,
    found: null,
    provinces: all.filter((one) => !one.demo),
    demo: all.find((one) => one.demo) ?? null,
    newest,
    conferences: coming.rows,
    country,
  };
}
