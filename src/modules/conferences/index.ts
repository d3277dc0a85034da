import type { Module } from '#kernel/module.ts';
import type { BoxKeys } from '#modules/decisions/index.ts';
import { forgetPeople } from './jobs/forget-people.ts';
import { mailSummons } from './jobs/mail-summons.ts';
import { releaseDocument } from './jobs/release-document.ts';
import { sweepPollKeys } from './jobs/sweep-poll-keys.ts';
import { watchSitesTask } from './jobs/watch-sites.ts';
import { conferenceNav, conferenceRights } from './nav-prepare.ts';
import { MediaLink, type MediaOptions } from './media-link.ts';
import { registerLiveMedia } from './pages/live-media.ts';
import { registerAfterPages } from './pages/after.ts';
import { registerPrepare } from './pages/prepare.ts';
import { registerRun } from './pages/run.ts';
import { registerConcludePages } from './pages/conclude-pages.ts';
import { registerPollPages } from './pages/poll-pages.ts';
import { preparePersonalData } from './personal-data-prepare.ts';
import { concludePersonalData } from './personal-data-conclude.ts';
import { pollPersonalData } from './personal-data-polls.ts';
import { words } from './words.ts';

export { deskConclusions, type ConclusionDeskItem } from './queries/desk-conclusions.ts';

export { paths as conferencePaths } from './paths.ts';
export { listConferences, type ConferenceRow } from './queries/list-conferences.ts';
export { noMedia, readMedia } from './media-environment.ts';
export type { MediaSettings } from './media/settings.ts';

interface Options {
  readonly keys: BoxKeys<'conferences.poll'>;
  readonly media: MediaOptions;
}

/** @param keys where the keys of secret votes live while they are open: outside the database and outside backups */
export const makeConferences = ({ keys, media }: Options): Module => ({
  name: 'conferences',
  words,
  personalData: [preparePersonalData, pollPersonalData, concludePersonalData],
  tasks: [mailSummons, releaseDocument, forgetPeople, watchSitesTask, sweepPollKeys(keys)],
  nav: conferenceNav,
  rights: conferenceRights,
  pages: (site, room) => {
    registerPrepare(site);
    const link = new MediaLink(room, media);
    registerRun(site, room, link);
    registerLiveMedia(site, link);
    registerPollPages(site, keys);
    registerConcludePages(site);
    registerAfterPages(site);
  },
});
