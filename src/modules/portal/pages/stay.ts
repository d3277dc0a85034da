import { z } from 'zod';
import { choice, id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { homeCookie, HOME_COOKIE, orgPaths, unitNames } from '#modules/org/index.ts';
import { paths } from '../paths.ts';

const input = z.object({ unit: id('org.unit'), stay: choice(['yes', 'no']) });

/** "This is where I live": remembered in the visitor's browser, nowhere else. */
export function registerStay(site: Site): void {
  site.preference({
    path: paths.stay(),
    input,
    cookie: HOME_COOKIE,
    value: async ({ unit, stay }, visit) => {
      const named = (await unitNames(visit.reader, [unit], visit.today)).get(unit);
      return stay === 'yes' && named !== undefined ? homeCookie({ name: named.name, href: orgPaths.unit(named.path) }) : null;
    },
    done: () => paths.home(),
  });
}
