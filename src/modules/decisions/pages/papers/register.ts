import type { Site } from '#kernel/http/site.ts';
import { registerBallotNotice } from '../ballot-notice.tsx';
import { registerForm } from '../form.tsx';
import { registerForms } from '../forms.tsx';
import { registerScanFile } from '../scan-file.ts';
import { registerDecisionPapers } from './decision-papers.ts';
import { registerFormPreviews } from './form-previews.ts';
import { registerMeetingPapers } from './meeting-papers.ts';
import { registerProposalPapers } from './proposal-papers.ts';
import { registerRoundPapers } from './round-papers.ts';

/** Papers as Word and PDF, the forms they are made by, and scans of what was signed. */
export function registerPaperPages(site: Site): void {
  registerMeetingPapers(site);
  registerRoundPapers(site);
  registerDecisionPapers(site);
  registerProposalPapers(site);
  registerBallotNotice(site);
  registerForms(site);
  registerForm(site);
  registerFormPreviews(site);
  registerScanFile(site);
}
