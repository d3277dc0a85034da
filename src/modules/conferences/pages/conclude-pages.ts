import type { Site } from '#kernel/http/site.ts';
import { registerAwards } from './awards.tsx';
import { registerConclusions } from './conclusions.tsx';
import { registerMinutes } from './minutes.tsx';
import { registerOutcome } from './outcome.tsx';
import { registerProposals } from './proposals.tsx';

/** Pages of what remains of a conference: minutes, proposals, conclusions, awards. */
export function registerConcludePages(site: Site): void {
  registerMinutes(site);
  registerProposals(site);
  registerConclusions(site);
  registerAwards(site);
  registerOutcome(site);
}
