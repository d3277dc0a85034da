import type { Id } from '#kernel/id.ts';
import { org } from '#modules/org/index.ts';
import { makeBody, makeHolding, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { identity } from '../index.ts';
import { makeAccount } from './factories.ts';

/** The site with the modules that signing in needs, and nobody in it. */
export const identitySite = (): Promise<TestSite> => testSite([org, identity]);

export interface Officer {
  readonly person: Id<'org.person'>;
  readonly unit: Id<'org.unit'>;
  readonly login: string;
}

/** An officer of a commune with an account and an address for mail. */
export async function makeOfficer(
  site: TestSite,
  parts: {
    readonly name?: string;
    readonly login?: string;
    readonly email?: string | null;
    readonly password?: string | null;
    readonly mustChange?: boolean;
  } = {},
): Promise<Officer> {
  const { db } = site.room;
  const { name = 'Nguyễn Thị Hoa', email = 'hoa@xa.example.vn', ...account } = parts;
  const unit = await makeUnit(db);
  const person = await makePerson(db, { unit, name, email });
  await makeHolding(db, { person, body: await makeBody(db, { unit }) });
  return { person, unit, login: await makeAccount(db, person, account) };
}
