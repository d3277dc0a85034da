import { sql } from 'kysely';
import { dayOf } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { countryOf } from '#modules/org/queries/children-of.ts';
import { makeManyPublications } from '#modules/publicity/testing/bulk.ts';
import { openFor } from '../database.ts';
import { readCommunes, spread, type Commune } from './communes.ts';
import { signInOfficers } from './officers.ts';

export interface Filled {
  /** Those that have publications: all, or in a short run as many as get a year's worth. */
  readonly communes: readonly Commune[];
  readonly all: readonly Commune[];
  readonly country: Id<'org.unit'>;
  /** Cookies of officers who are signed in. */
  readonly cookies: readonly string[];
  /** How long the publications took. */
  readonly seconds: number;
}

const OFFICERS = 100;
/** What a commune publishes in a year, so that its pages are as full as they will be. */
const A_YEAR = 60;

/** A year of publications for the communes of today, and officers at some of them. */
export async function fillDatabase(ownerUrl: string, publications: number): Promise<Filled> {
  await using database = openFor(ownerUrl);
  const today = dayOf(Temporal.Now.instant());
  const country = await countryOf(database.reader);
  if (country === null) throw new Error('The program loaded no units');
  const all = await readCommunes(database.reader, country, today);
  const communes = spread(all, Math.ceil(publications / A_YEAR));
  const started = performance.now();
  await makeManyPublications(database.db, { units: communes.map((one) => one.id), count: publications, today, displays: true });
  const seconds = (performance.now() - started) / 1000;
  const cookies = await signInOfficers(database.db, spread(communes, OFFICERS));
  // As autovacuum would leave it, so that its work does not fall into the measuring.
  await sql`vacuum analyze`.execute(database.db);
  return { communes, all, country, cookies, seconds };
}
