import type { Module } from '#kernel/module.ts';
import type { BoxKeys } from './box/box-keys.ts';
import { registerInitiativePages } from './pages/initiatives.ts';
import { registerBallotPages } from './pages/ballots.ts';
import { registerVillageMode } from './pages/village-mode.tsx';
import { registerPaperPages } from './pages/papers/register.ts';
import { registerProcedurePages } from './pages/procedures.ts';
import { registerMeetingPages } from './pages/village-pages.ts';
import { alertAnswers } from './jobs/alert-answers.ts';
import { forgetAttendance } from './jobs/forget-attendance.ts';
import { forgetConsents } from './jobs/forget-consents.ts';
import { endOnlineVotes } from './jobs/end-online.ts';
import { forgetPetitions } from './jobs/forget-petitions.ts';
import { watchReleases } from './jobs/watch-releases.ts';
import { sweepBoxKeys } from './jobs/sweep-box-keys.ts';
import { proposalPersonalData } from './personal-data-proposal.ts';
import { procedurePersonalData } from './personal-data-procedure.ts';
import { personalDataBallot } from './personal-data-ballot.ts';
import { offlinePersonalData } from './personal-data-offline.ts';
import { meetingPersonalData } from './personal-data-meeting.ts';
import { meetingRights } from './rights-meeting.ts';
import { villageNav } from './nav-village.ts';
import { verb } from './verb.ts';
import { words } from './words.ts';

export { fileBoxKeys, type BoxKeys } from './box/box-keys.ts';
export { publishedList, shuffled } from './box/empty-box.ts';
export { makeBoxKeys, openerOf, seal } from './box/seal.ts';
export { inclusionProof, merkleRoot } from './rules/merkle.ts';
export { isReceiptMark, receiptMark } from './rules/receipt-mark.ts';
export { needed, reaches, type Share } from './rules/share.ts';
export { castMarks, readReceipt } from './rules/voter-code.ts';
export { announced, counted, ruled, sent } from './events.ts';
export { paths as decisionPaths } from './paths.ts';
export { sayStep } from './views/say.ts';
export { deskDecisions, type DecisionDeskItem, type DecisionWork } from './queries/desk-decisions.ts';

/** @param keys where the keys of open ballot boxes live: outside the database and outside backups */
export const makeDecisions = ({ keys }: { readonly keys: BoxKeys }): Module => ({
  name: 'decisions',
  words,
  verb,
  rights: meetingRights,
  nav: villageNav,
  tasks: [alertAnswers, forgetAttendance, forgetConsents, forgetPetitions, watchReleases, endOnlineVotes, sweepBoxKeys(keys)],
  personalData: [meetingPersonalData, personalDataBallot, proposalPersonalData, procedurePersonalData, offlinePersonalData],
  pages: (site) => {
    registerMeetingPages(site);
    registerBallotPages(site, { keys });
    registerInitiativePages(site);
    registerProcedurePages(site);
    registerPaperPages(site);
    registerVillageMode(site);
  },
});
