import type { Visit } from '#kernel/http/visit.ts';
import type { NavItem } from '#kernel/module.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Administrators find the organisation they keep in the menu of every page; with several units each is named. */
export function organisationNav(visit: Visit): readonly NavItem[] {
  const t = visit.t(words);
  const kept = new Map(
    visit.actor.holdings.filter((held) => held.post === 'administrator').map((held) => [held.unit, held.unitName]),
  );
  return [...kept].map(([unit, name]) => ({
    href: paths.organisation(unit),
    label: kept.size === 1 ? t('org.overview.nav') : t('org.overview.nav-of', { unit: name }),
  }));
}
