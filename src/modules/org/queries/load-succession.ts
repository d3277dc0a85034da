import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Country } from '../rules/types.ts';
import { readCountry } from './load-country.ts';

/** The units that this one went into, directly and through later acts, with all their periods and links. */
export async function loadSuccession(reader: Reader, unit: Id<'org.unit'>): Promise<Country> {
  const { rows } = await sql<{ id: Id<'org.unit'> }>`
    with recursive heirs as (
      select ${unit}::uuid as id
      union
      select s.to_unit from heirs join org.succession s on s.from_unit = heirs.id
    )
    select id from heirs limit 2000`.execute(reader);
  return readCountry(
    reader,
    rows.map((row) => row.id),
  );
}
