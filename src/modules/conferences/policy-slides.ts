import type { Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { mayRecord, mayRunSite, type Standing } from './policy.ts';

/**
 * Shares a screen with all halls: the secretariat from its page (no site), an operator for their own site. Whether the site has the
 * floor is asked of the meeting (`may-happen.ts`), since it changes by the minute.
 */
export const mayShareScreen = (standing: Standing, site: Id<'conferences.site'> | null): Verdict =>
  site === null ? mayRecord(standing) : mayRunSite(standing, site);
