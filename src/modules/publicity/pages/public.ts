import type { Site } from '#kernel/http/site.ts';
import { registerApi } from './api.ts';
import { registerAsk } from './ask.tsx';
import { registerBodyRegister } from './body-register.tsx';
import { registerFeeds } from './feeds.ts';
import { registerGaps } from './gaps.tsx';
import { registerLookUp } from './look-up.tsx';
import { registerPoster } from './poster.tsx';
import { registerPublication } from './publication.tsx';
import { registerQuarter } from './quarter.tsx';
import { registerRegister } from './register.tsx';
import { registerRequest } from './request.tsx';
import { registerRequests } from './requests.tsx';

/** Every page, feed and answer for everybody; the pages for those who work on the register are apart. */
export function registerPublicPages(site: Site): void {
  registerRegister(site);
  registerBodyRegister(site);
  registerQuarter(site);
  registerPublication(site);
  registerPoster(site);
  registerLookUp(site);
  registerGaps(site);
  registerAsk(site);
  registerRequest(site);
  registerRequests(site);
  registerFeeds(site);
  registerApi(site);
}
