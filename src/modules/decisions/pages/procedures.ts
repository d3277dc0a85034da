import type { Site } from '#kernel/http/site.ts';
import { registerAnnual } from './annual.tsx';
import { registerConventionFigures } from './convention-figures.tsx';
import { registerConvention } from './convention.tsx';
import { registerProcedure } from './procedure.tsx';
import { registerReleaseFile } from './release-file.ts';
import { registerStepFile } from './step-file.ts';

/** Procedures around a decision: steps by law, release of a head, conventions, the annual conference. */
export function registerProcedurePages(site: Site): void {
  registerProcedure(site);
  registerStepFile(site);
  registerReleaseFile(site);
  registerConvention(site);
  registerConventionFigures(site);
  registerAnnual(site);
}
