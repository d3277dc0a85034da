import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { villagesOfPerson } from '#modules/org/index.ts';

/** A person as papers of villages know them: by name, in the villages they have to do with. */
export interface Named {
  readonly name: string;
  readonly email: string | null;
  /** Never empty, so that it can stand in a list of values. */
  readonly villages: readonly Id<'org.unit'>[];
}

/** No unit has this id. */
const NOWHERE = '00000000-0000-0000-0000-000000000000' as Id<'org.unit'>;

/** Null where the person is not known, or was erased. */
export async function findNamed(reader: Reader, person: Id<'org.person'>): Promise<Named | null> {
  const row = await reader.selectFrom('org.person').select(['name', 'email']).where('id', '=', person).executeTakeFirst();
  if (row === undefined || row.name === null) return null;
  const villages = await villagesOfPerson(reader, person);
  return { name: row.name, email: row.email?.toLowerCase() ?? null, villages: villages.length === 0 ? [NOWHERE] : villages };
}

/** Decisions, meetings and rounds of some villages, for a condition `in`. */
export const decisionsIn = (reader: Reader, villages: readonly Id<'org.unit'>[]) =>
  reader.selectFrom('decisions.decision as own').select('own.id').where('own.unit_id', 'in', villages);

export const meetingsIn = (reader: Reader, villages: readonly Id<'org.unit'>[]) =>
  reader.selectFrom('decisions.meeting as own').select('own.id').where('own.unit_id', 'in', villages);

export const roundsIn = (reader: Reader, villages: readonly Id<'org.unit'>[]) =>
  reader
    .selectFrom('decisions.round as own_round')
    .innerJoin('decisions.decision as own', 'own.id', 'own_round.decision_id')
    .select('own_round.id')
    .where('own.unit_id', 'in', villages);
