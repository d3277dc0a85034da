import type { Site } from '#kernel/http/site.ts';
import { registerAgenda } from './agenda.tsx';
import { registerAtDoor } from './at-door.tsx';
import { registerAttendance } from './attendance.tsx';
import { registerCalendar } from './calendar.ts';
import { registerCall } from './call.tsx';
import { registerChairs } from './chairs.tsx';
import { registerDelegates } from './delegates.tsx';
import { registerDetails } from './details.tsx';
import { registerDocuments } from './documents.tsx';
import { registerFiles } from './files.ts';
import { registerPaperFiles } from './paper-files.ts';
import { registerPapers } from './papers.tsx';
import { registerPlan } from './plan.tsx';
import { registerPublicList } from './public-list.tsx';
import { registerPublicPage } from './public-page.tsx';
import { registerSiteCodes } from './site-codes.ts';
import { registerSiteDelegates } from './site-delegates.tsx';
import { registerSite } from './site.tsx';
import { registerSites } from './sites.tsx';
import { registerUnit } from './unit.tsx';
import { registerWork } from './work.tsx';

/** Everything before a meeting, what everybody sees of it, and who is there. */
export function registerPrepare(site: Site, dataDir: string): void {
  registerPublicList(site);
  registerPublicPage(site, dataDir);
  registerCalendar(site);
  registerFiles(site);
  registerUnit(site);
  registerPlan(site);
  registerWork(site);
  registerDetails(site);
  registerChairs(site);
  registerSites(site);
  registerSite(site);
  registerSiteDelegates(site);
  registerSiteCodes(site);
  registerAgenda(site);
  registerDocuments(site);
  registerPapers(site);
  registerDelegates(site);
  registerCall(site);
  registerPaperFiles(site);
  registerAttendance(site);
  registerAtDoor(site);
}
