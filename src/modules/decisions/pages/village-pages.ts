import type { Site } from '#kernel/http/site.ts';
import { registerBoard } from './board.tsx';
import { registerChallenge } from './challenge.tsx';
import { registerCheckIn } from './check-in.tsx';
import { registerDecision } from './decision.tsx';
import { registerDraft } from './draft.tsx';
import { registerHouseholdSheet } from './household-sheet.tsx';
import { registerInvitation } from './invitation.tsx';
import { registerMeeting } from './meeting.tsx';
import { registerMinutes } from './minutes.tsx';
import { registerNewMeeting } from './new-meeting.tsx';
import { registerNotice } from './notice.tsx';
import { registerVerb } from './verb.tsx';
import { registerVillage } from './village.tsx';
import { registerWorkOn } from './work-on.tsx';

/** The path of one matter by meeting: the village's own pages, and what everybody sees of it. */
export function registerMeetingPages(site: Site): void {
  registerVillage(site);
  registerHouseholdSheet(site);
  registerDraft(site);
  registerNewMeeting(site);
  registerMeeting(site);
  registerCheckIn(site);
  registerInvitation(site);
  registerNotice(site);
  registerBoard(site);
  registerMinutes(site);
  registerWorkOn(site);
  registerDecision(site);
  registerChallenge(site);
  registerVerb(site);
}
