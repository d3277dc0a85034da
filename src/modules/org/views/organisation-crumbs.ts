import type { Visit } from '#kernel/http/visit.ts';
import type { NavItem } from '#kernel/html/links.ts';
import type { Id } from '#kernel/id.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface Named {
  readonly id: Id<'org.unit'>;
  readonly name: string;
}

/** From the organisation of a unit to the page at hand: every page of this part stands below it. */
export const organisationCrumbs = (visit: Visit, unit: Named, ...between: readonly NavItem[]): readonly NavItem[] => [
  { href: paths.organisation(unit.id), label: visit.t(words)('org.overview.title', { unit: unit.name }) },
  ...between,
];
