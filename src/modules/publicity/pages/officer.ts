import type { Site } from '#kernel/http/site.ts';
import { registerFiles } from './files.ts';
import { registerPlan } from './plan.tsx';
import { registerWorkOn } from './work-on.tsx';
import { registerWork } from './work.tsx';

/** The pages of those who work on publications, and the files that belong to them. */
export function registerOfficerPages(site: Site): void {
  registerWork(site);
  registerPlan(site);
  registerWorkOn(site);
  registerFiles(site);
}
