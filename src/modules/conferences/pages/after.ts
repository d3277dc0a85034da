import type { Site } from '#kernel/http/site.ts';
import { registerFigures } from './figures.tsx';
import { registerPress } from './press.tsx';
import { registerPressWork } from './press-work.tsx';

/** What is told and counted after a conference. */
export function registerAfterPages(site: Site): void {
  registerFigures(site);
  registerPressWork(site);
  registerPress(site);
}
