import type { Module } from '#kernel/module.ts';
import type { BoxKeys } from '#modules/decisions/index.ts';
import { deleteRecordingsIn } from './jobs/delete-recordings.ts';
import { forgetPeople } from './jobs/forget-people.ts';
import { forgetSlides } from './jobs/forget-slides.ts';
import { mailSummons } from './jobs/mail-summons.ts';
import { releaseDocument } from './jobs/release-document.ts';
import { sweepPollKeys } from './jobs/sweep-poll-keys.ts';
import { watchSitesTask } from './jobs/watch-sites.ts';
import { conferenceNav, conferenceRights } from './nav-prepare.ts';
import { MediaLink, type MediaOptions } from './media-link.ts';
import { registerDeviceCheck } from './pages/device-check.tsx';
import { registerLiveMedia } from './pages/live-media.ts';
import { registerScreens } from './pages/screens.ts';
import { registerAfterPages } from './pages/after.ts';
import { registerPrepare } from './pages/prepare.ts';
import { registerRun } from './pages/run.ts';
import { registerRecordings } from './pages/recordings.tsx';
import { registerRecordingFile } from './pages/recording-file.ts';
import { registerConcludePages } from './pages/conclude-pages.ts';
import { registerPollPages } from './pages/poll-pages.ts';
import { preparePersonalData } from './personal-data-prepare.ts';
import { concludePersonalData } from './personal-data-conclude.ts';
import { recordingPersonalData } from './personal-data-recording.ts';
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
  personalData: [preparePersonalData, pollPersonalData, concludePersonalData, recordingPersonalData],
  tasks: [
    deleteRecordingsIn(media.dataDir),
    mailSummons,
    releaseDocument,
    forgetPeople,
    forgetSlides,
    watchSitesTask,
    sweepPollKeys(keys),
  ],
  nav: conferenceNav,
  rights: conferenceRights,
  pages: (site, room) => {
    registerPrepare(site, media.dataDir);
    const link = new MediaLink(room, media);
    site.atEnd(() => link.desk.close());
    registerRun(site, room, link);
    registerLiveMedia(site, link);
    registerDeviceCheck(site);
    registerScreens(site);
    registerPollPages(site, keys);
    registerConcludePages(site);
    registerAfterPages(site);
    registerRecordings(site, media.dataDir);
    registerRecordingFile(site, media.dataDir);
  },
});
