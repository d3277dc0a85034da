import { z } from 'zod';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { optionalDay, optionalId } from '#kernel/fields.ts';
import { slug } from '#kernel/fold.ts';
import type { Site } from '#kernel/http/site.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';
import { countryOf } from '../queries/children-of.ts';
import { unitLines, type UnitLine } from '../queries/units-csv.ts';

const query = z.object({ ngay: optionalDay(), duoi: optionalId('org.unit') });

/** The units below one on a day as a table, with the headings of the exact lists. */
export function registerUnitsCsv(site: Site): void {
  site.document({
    path: paths.unitsCsv(),
    query,
    load: async (visit, _params, { ngay, duoi }) => {
      const on = ngay ?? visit.today;
      const unit = duoi ?? (await countryOf(visit.reader));
      const found = unit === null ? null : await unitLines(visit.reader, unit, on);
      return found && { ...found, on };
    },
    may: maySeeUnits,
    send: ({ name, lines, on }, _visit, reply) =>
      reply
        .type(CSV_TYPE)
        .header('content-disposition', `attachment; filename="don-vi-${slug(name)}-${on}.csv"`)
        .send(toCsv<UnitLine>(COLUMNS, lines)),
  });
}

const COLUMNS = [
  { heading: 'code', value: (line: UnitLine) => line.code },
  { heading: 'name', value: (line: UnitLine) => line.name },
  { heading: 'type', value: (line: UnitLine) => line.type },
  { heading: 'parent_code', value: (line: UnitLine) => line.parentCode },
  { heading: 'valid_from', value: (line: UnitLine) => line.from },
];
