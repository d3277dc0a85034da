import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { publicPaths } from '../paths-public.ts';
import { maySeeRows } from '../policy.ts';
import type { Counts } from '../queries/counts-sql.ts';
import { loadGaps } from '../queries/load-gaps.ts';
import { GAP_STATES } from '../rules/gap-state.ts';
import { periodText } from '../rules/period.ts';

const counts = z.object({
  total: z.int(),
  onTime: z.int(),
  late: z.int(),
  upcoming: z.int(),
  soon: z.int(),
  overdue: z.int(),
  withdrawn: z.int(),
  lacking: z.int(),
  short: z.int(),
  oldestOverdue: z.iso.date().nullable(),
});

const presentCounts = ({ 'on-time': onTime, lackingOnTime: _part, ...rest }: Counts) => ({ onTime, ...rest });

/** How all communes of a province or of the country stand, for other programs; filters as on the page. */
export function registerApiGaps(site: Site): void {
  site.api({
    path: publicPaths.apiGaps(':unit'),
    summary: 'What is missing in all communes of a province or of the country, by commune and by item (ky, tim, tinh-trang)',
    params: z.object({ unit: id('org.unit') }),
    query: z.record(z.string(), z.unknown()),
    answer: z.object({
      unit: z.object({ id: z.string(), name: z.string() }),
      period: z.string().nullable(),
      communes: z.int(),
      started: z.int(),
      behind: z.int(),
      totals: counts,
      items: z.array(z.object({ item: z.string(), number: z.int(), counts })),
      rows: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          province: z.string(),
          state: z.enum(GAP_STATES),
          startedOn: z.iso.date().nullable(),
          href: z.string(),
          counts,
        }),
      ),
    }),
    load: (visit, { unit }, query) => loadGaps(visit, unit, query),
    may: maySeeRows,
    present: (model, { room }) => ({
      unit: { id: model.unit.id, name: model.unit.name },
      period: model.period === null ? null : periodText(model.period),
      communes: model.communes,
      started: model.started,
      behind: model.behind,
      totals: presentCounts(model.totals),
      items: model.items.map(({ item, counts: one }) => ({ item: item.key, number: item.number, counts: presentCounts(one) })),
      rows: model.found.map((row) => ({
        id: row.id,
        name: row.name,
        province: row.province.name,
        state: row.state,
        startedOn: row.startedOn,
        href: room.publicUrl + publicPaths.register(row.path),
        counts: presentCounts(row.counts),
      })),
    }),
  });
}
