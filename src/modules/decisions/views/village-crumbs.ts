import type { Visit } from '#kernel/http/visit.ts';
import { orgPaths, type UnitName } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Crumb = { readonly href: string; readonly label: string };

/** What lies above a working page of a village: the commune's public page and the village's own desk. */
export const villageCrumbs = (visit: Visit, unit: UnitName): Crumb[] => {
  const t = visit.t(words);
  const above = unit.path.split('/').slice(0, -1).join('/');
  return [
    ...(unit.parentName === null ? [] : [{ href: orgPaths.unit(above), label: unit.parentName }]),
    { href: paths.village(unit.id), label: t('decisions.village.crumb', { unit: unit.name }) },
  ];
};
