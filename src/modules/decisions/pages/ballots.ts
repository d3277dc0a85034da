import type { Site } from '#kernel/http/site.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { registerBallot } from './ballot.tsx';
import { registerBox } from './box.tsx';
import { registerDeskVote } from './desk-vote.tsx';
import { registerLookUpVote } from './look-up-vote.tsx';
import { registerNamedSlips } from './named-slips.tsx';
import { registerPlanBallot } from './plan-ballot.tsx';
import { registerReceipt } from './receipt.tsx';
import { registerSlipList } from './slip-list.tsx';
import { registerStackPhoto } from './stack-photo.ts';
import { registerVote } from './vote.tsx';

/** Everything that is voted by slips or online, and its check by everybody. */
export function registerBallotPages(site: Site, { keys }: { readonly keys: BoxKeys }): void {
  registerPlanBallot(site);
  registerBallot(site, keys);
  registerSlipList(site);
  registerNamedSlips(site);
  registerStackPhoto(site);
  registerDeskVote(site);
  registerLookUpVote(site);
  registerVote(site);
  registerReceipt(site);
  registerBox(site);
}
