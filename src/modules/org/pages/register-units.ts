import type { Site } from '#kernel/http/site.ts';
import { registerApiUnit } from './api-unit.ts';
import { registerHistory } from './history.tsx';
import { registerPlanUnitAct } from './plan-unit-act.tsx';
import { registerTree } from './tree.tsx';
import { registerUnitAct } from './unit-act.tsx';
import { registerUnitActs } from './unit-acts.tsx';
import { registerUnitsCsv } from './units-csv.ts';

/** Pages about units over time: their tree, their history, the acts that change them. */
export function registerUnitsSide(site: Site): void {
  registerTree(site);
  registerHistory(site);
  registerUnitActs(site);
  registerPlanUnitAct(site);
  registerUnitAct(site);
  registerUnitsCsv(site);
  registerApiUnit(site);
}
