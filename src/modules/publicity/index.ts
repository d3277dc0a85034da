import type { Module } from '#kernel/module.ts';
import { registerOfficerPages } from './pages/officer.ts';
import { eraseAnsweredRequests } from './jobs/erase-requests.ts';
import { freezeQuarters } from './jobs/freeze-quarters.ts';
import { registerPublicPages } from './pages/public.ts';
import { paths } from './paths.ts';
import { scopeOf } from './policy.ts';
import { personalData } from './personal-data.ts';
import { rights } from './rights.ts';
import { verb } from './verb.ts';
import { words } from './words.ts';

export { amended, published, withdrawn } from './events.ts';
export { paths as publicityPaths } from './paths.ts';
export { deskItems, type DeskItem, type DeskWork } from './queries/desk-items.ts';
export { publicityTopics } from './queries/topic.ts';
export { statusOf } from './rules/status.ts';
export { sayStatus } from './views/say.ts';
export { chipOf, StatusChip } from './views/status-chips.tsx';
export { words as publicityWords } from './words.ts';

export { listBodyRegisters, type BodyRegister } from './queries/list-body-registers.ts';
export { BodyRegisters } from './views/body-registers.tsx';
export { publicPaths } from './paths-public.ts';
export { liveTopic } from './live-topic.ts';
export { deskRequests, type DeskRequest } from './queries/desk-requests.ts';
export { newestPublications, type NewPublication } from './queries/newest-publications.ts';
export { registerSummary, type RegisterSummary } from './queries/register-summary.ts';
export { quarterAt, type Period } from './rules/period.ts';

export const publicity: Module = {
  name: 'publicity',
  words,
  verb,
  rights,
  tasks: [freezeQuarters, eraseAnsweredRequests],
  personalData: [personalData],
  pages: (site) => {
    registerOfficerPages(site);
    registerPublicPages(site);
  },
  nav: (visit) => {
    const { communes, bodies } = scopeOf(visit.actor);
    const keeper = communes[0] ?? bodies[0];
    return keeper === undefined ? [] : [{ href: paths.work(keeper), label: visit.t(words)('publicity.nav.work') }];
  },
};
