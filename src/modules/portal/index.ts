import type { Module } from '#kernel/module.ts';
import { registerAbout } from './pages/about.tsx';
import { registerApiUnits } from './pages/api-units.ts';
import { registerComponents } from './pages/components.tsx';
import { registerDesk } from './pages/desk.tsx';
import { registerHome } from './pages/home.tsx';
import { registerStay } from './pages/stay.ts';
import { registerUnitPages } from './pages/unit.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

export const portal: Module = {
  name: 'portal',
  words,
  pages: (site) => {
    registerHome(site);
    registerDesk(site);
    registerStay(site);
    registerComponents(site);
    registerAbout(site);
    registerApiUnits(site);
    registerUnitPages(site);
  },
  nav: (visit) => [{ href: paths.home(), label: visit.t(words)('portal.nav.find') }],
};
