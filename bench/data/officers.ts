import type { Db } from '#kernel/db.ts';
import { makeSession } from '#modules/identity/testing/factories.ts';
import { makeBody, makeHolding, makePerson } from '#modules/org/testing/factories.ts';
import type { Commune } from './communes.ts';

/** An officer of each commune, signed in. @returns the cookies of their browsers */
export async function signInOfficers(db: Db, communes: readonly Commune[]): Promise<string[]> {
  const cookies: string[] = [];
  for (const { id, name } of communes) {
    const person = await makePerson(db, { unit: id });
    const body = await makeBody(db, { unit: id, name: `Ủy ban nhân dân ${name}` });
    await makeHolding(db, { person, body, post: 'committee-officer' });
    cookies.push(`phien=${await makeSession(db, person, { now: Temporal.Now.instant() })}`);
  }
  return cookies;
}
