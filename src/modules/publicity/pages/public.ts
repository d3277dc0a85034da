import type { Site } from '#kernel/http/site.ts';
import { registerGaps } from './gaps.tsx';
import { registerLookUp } from './look-up.tsx';
import { registerPoster } from './poster.tsx';
import { registerPublication } from './publication.tsx';
import { registerRegister } from './register.tsx';

/** Every page, feed and answer for everybody; the pages for those who work on the register are apart. */
export function registerPublicPages(site: Site): void {
  registerRegister(site);
  registerPublication(site);
  registerPoster(site);
  registerLookUp(site);
  registerGaps(site);
}
