import type { Site } from '#kernel/http/site.ts';
import { registerAddPerson } from './add-person.tsx';
import { registerAppoint } from './appoint.tsx';
import { registerBodies } from './bodies.tsx';
import { registerBody } from './body.tsx';
import { registerChangeBody } from './change-body.tsx';
import { registerChangeHolding } from './change-holding.tsx';
import { registerChangePerson } from './change-person.tsx';
import { registerCsvFiles } from './csv-files.ts';
import { registerHousehold } from './household.tsx';
import { registerHouseholds } from './households.tsx';
import { registerImport } from './import.tsx';
import { registerOrganisation } from './organisation.tsx';
import { registerPeople } from './people.tsx';
import { registerPerson } from './person.tsx';
import { registerStartImport } from './start-import.tsx';

/** Pages about bodies, posts, people and households. */
export function registerPeopleSide(site: Site): void {
  registerOrganisation(site);
  registerBodies(site);
  registerBody(site);
  registerChangeBody(site);
  registerAppoint(site);
  registerChangeHolding(site);
  registerPeople(site);
  registerAddPerson(site);
  registerPerson(site);
  registerChangePerson(site);
  registerHouseholds(site);
  registerHousehold(site);
  registerCsvFiles(site);
  registerStartImport(site);
  registerImport(site);
}
