import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { findUnits, orgPaths } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';

const query = z.object({ q: text(100) });

const named = { id: z.string(), name: z.string(), href: z.string() };

/** Units by part of a name: the search of the home page, for other programs. */
export function registerApiUnits(site: Site): void {
  site.api({
    path: paths.apiUnits(),
    summary: 'Units by part of a name, with or without marks, of today and of the past',
    query,
    answer: z.object({
      units: z.array(
        z.object({
          ...named,
          level: z.string(),
          above: z.array(z.string()),
          current: z.boolean(),
          nowCalled: z.string().nullable(),
          became: z.array(z.object(named)),
          demo: z.boolean(),
        }),
      ),
    }),
    load: (visit, _params, { q }) => findUnits(visit.reader, q, visit.today),
    may: maySeeUnits,
    present: (found) => ({
      units: found.map(({ id, name, level, above, current, nowCalled, became, demo, path }) => ({
        id,
        name,
        href: orgPaths.unit(path),
        level,
        above,
        current,
        nowCalled,
        became: became.map((to) => ({ id: to.id, name: to.name, href: orgPaths.unit(to.path) })),
        demo,
      })),
    }),
  });
}
