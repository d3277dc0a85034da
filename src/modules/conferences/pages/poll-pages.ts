import type { Site } from '#kernel/http/site.ts';
import type { PollKeys } from '../commands/open-poll.ts';
import { registerBallot } from './ballot.tsx';
import { registerCount } from './count.tsx';
import { registerPollResult } from './poll-result.tsx';
import { registerPoll } from './poll.tsx';
import { registerPolls } from './polls.tsx';

/** Pages of votes. @param keys where the keys of secret votes live while they are open */
export function registerPollPages(site: Site, keys: PollKeys): void {
  registerPolls(site);
  registerPoll(site, keys);
  registerBallot(site);
  registerCount(site);
  registerPollResult(site);
}
