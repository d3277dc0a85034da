import type { Module } from '#kernel/module.ts';
import { personalData } from './personal-data.ts';
import { forgetImportsTask } from './jobs/forget-imports.ts';
import { registerPeopleSide } from './pages/register-people.ts';
import { registerUnitsSide } from './pages/register-units.ts';
import { organisationNav } from './views/organisation-nav.ts';
import { POSTS } from './rules/posts.ts';
import { words } from './words.ts';

export { addPerson } from './commands/add-person.ts';
export { appointPerson } from './commands/appoint-person.ts';
export { leaveElectedPost, moveElectedPostEnd, takeUpElectedPost, type ElectedPostRefusal } from './commands/elected-post.ts';
export { foundBody } from './commands/found-body.ts';
export { FOLDER_FILES, readFolderLists } from './data/folder-lists.ts';
export type { RowError } from './data/row-errors.ts';
export { loadDefaultUnits } from './import/load-default-units.ts';
export { loadUnits, type ImportRefusal, type ImportReport } from './import/load-units.ts';
export { mayKeepOrganisation, mayKeepPerson, maySeePerson, maySeeUnits } from './policy.ts';
export { childrenOf, countryOf, type ChildUnit } from './queries/children-of.ts';
export { findBody, type FoundBody } from './queries/find-body.ts';
export { listBodies } from './queries/list-bodies.ts';
export { listHoldings, type HoldingRow } from './queries/list-holdings.ts';
export { findPerson, type FoundPerson } from './queries/find-person.ts';
export { headsOf, type HeadOf } from './queries/heads-of.ts';
export { holdingsOf } from './queries/holdings-of.ts';
export { listPeople, type PersonRow } from './queries/list-people.ts';
export { personNames } from './queries/person-names.ts';
export { placeOf } from './queries/place-of.ts';
export { placesOf } from './queries/places-of.ts';
export { unitNames, type UnitName } from './queries/unit-names.ts';
export { descendantsOf, unitsBelow, type LevelBelow, type UnitBelow } from './queries/units-below.ts';
export { POSTS, type Post } from './rules/posts.ts';
export { bareName } from './rules/unit-types.ts';
export { homeCookie, HOME_COOKIE, homeFromCookies, type Home } from './pages/home-cookie.ts';
export { paths as orgPaths } from './paths.ts';
export { findUnits, type FoundUnit } from './queries/find-units.ts';
export { listProvinces, type ProvinceSummary } from './queries/list-provinces.ts';
export { treeOn, type TreeLevel, type TreeUnit } from './queries/tree-on.ts';
export { successorsOf } from './queries/successors-of.ts';
export { villagesOfPerson } from './queries/villages-of-person.ts';
export { unitsAtPath, type UnitAtPath } from './queries/unit-by-path.ts';
export { unitHead, type UnitHeadModel } from './queries/unit-head.ts';
export { words as orgWords } from './words.ts';
export { UnitPageHead } from './views/unit-page-head.tsx';

export const org: Module = {
  name: 'org',
  postName: (visit, post) => {
    const known = POSTS.find((one) => one === post);
    return known === undefined ? post : visit.t(words)(`org.post.${known}`);
  },
  words,
  tasks: [forgetImportsTask],
  personalData: [personalData],
  nav: organisationNav,
  pages: (site) => {
    registerPeopleSide(site);
    registerUnitsSide(site);
  },
};
