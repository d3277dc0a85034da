import type { Site } from '#kernel/http/site.ts';
import { registerCommuneWide } from './commune-wide.tsx';
import { registerCommune } from './commune.tsx';
import { registerNewCommuneWide } from './new-commune-wide.tsx';
import { registerNewProposal } from './new-proposal.tsx';
import { registerProposalWork } from './proposal-work.tsx';
import { registerProposal } from './proposal.tsx';

/** Initiatives and proposals, matters of the whole commune, and the commune's view. */
export function registerInitiativePages(site: Site): void {
  registerProposal(site);
  registerNewProposal(site);
  registerProposalWork(site);
  registerCommune(site);
  registerNewCommuneWide(site);
  registerCommuneWide(site);
}
