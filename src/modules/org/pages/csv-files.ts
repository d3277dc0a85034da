import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import { CSV_TYPE, toCsv } from '#kernel/csv.ts';
import { slug } from '#kernel/fold.ts';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { paths } from '../paths.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { findUnit } from '../queries/find-unit.ts';
import { listHoldingLines } from '../queries/list-holdings-csv.ts';
import { listHouseholds } from '../queries/list-households.ts';
import { descendantsOf } from '../queries/units-below.ts';
import { unitNames } from '../queries/unit-names.ts';
import { headingsOf } from '../rules/import-columns.ts';
import { IMPORT_KINDS } from '../rules/import-kinds.ts';
import { words } from '../words.ts';

const params = z.object({ unit: id('org.unit') });

/** More households than a village ever had. */
const MOST_HOUSEHOLDS = 20_000;

const attach = (reply: FastifyReply, name: string, csv: string): FastifyReply =>
  reply.type(CSV_TYPE).header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);

/** Lists out: with the same headings as lists in, so that what was taken out can be corrected and loaded again. */
export function registerCsvFiles(site: Site): void {
  registerHoldings(site);
  registerHouseholdsCsv(site);
  for (const kind of IMPORT_KINDS) {
    site.document({
      path: paths.importTemplate(':unit', kind),
      params,
      load: (visit, { unit }) => findUnit(visit.reader, unit, visit.today),
      may: (actor, model) => mayKeepOrganisation(actor, model.place),
      send: (_model, _visit, reply) =>
        attach(
          reply,
          'mau',
          toCsv(
            headingsOf(kind).map(({ heading }) => ({ heading, value: () => null })),
            [],
          ),
        ),
    });
  }
}

function registerHoldings(site: Site): void {
  site.document({
    path: paths.holdingsCsv(':unit'),
    params,
    load: async (visit, { unit }) => {
      const found = await findUnit(visit.reader, unit, visit.today);
      if (found === null) return null;
      const units = await descendantsOf(visit.reader, unit, visit.today);
      const rows = await listHoldingLines(visit.reader, units, visit.today);
      return {
        ...found,
        rows,
        names: await unitNames(
          visit.reader,
          rows.map((row) => row.unit),
          visit.today,
        ),
      };
    },
    may: (actor, model) => mayKeepOrganisation(actor, model.place),
    send: ({ unit, rows, names }, visit, reply) => {
      const t = visit.t(words);
      const csv = toCsv<(typeof rows)[number]>(
        [
          { heading: 'Đơn vị', value: (row) => names.get(row.unit)?.path ?? '' },
          { heading: 'Loại cơ quan', value: (row) => t(`org.kind.${row.kind}`) },
          { heading: 'Cơ quan', value: (row) => row.body },
          { heading: 'Họ và tên', value: (row) => row.person },
          { heading: 'Thư điện tử', value: (row) => row.email },
          { heading: 'Vị trí', value: (row) => (row.person === null || row.post === null ? null : t(`org.post.${row.post}`)) },
          { heading: 'Chức danh', value: (row) => (row.person === null ? null : row.title) },
          { heading: 'Quyết định', value: (row) => row.decision },
          { heading: 'Từ ngày', value: (row) => row.from },
          { heading: 'Đến hết ngày', value: (row) => row.until },
        ],
        rows,
      );
      return attach(reply, `chuc-danh-${slug(unit.name)}`, csv);
    },
  });
}

function registerHouseholdsCsv(site: Site): void {
  site.document({
    path: paths.householdsCsv(':unit'),
    params,
    load: (visit, { unit }) => listHouseholds(visit.reader, unit, visit.today, { search: '', offset: 0, limit: MOST_HOUSEHOLDS }),
    may: (actor, model) => mayKeepOrganisation(actor, model.place),
    send: ({ unit, rows }, _visit, reply) => {
      const csv = toCsv<(typeof rows)[number]>(
        [
          { heading: 'Mã hộ', value: (row) => row.code },
          { heading: 'Nhà, ngõ, xóm', value: (row) => row.address },
          { heading: 'Từ ngày', value: (row) => row.from },
        ],
        rows,
      );
      return attach(reply, `ho-${slug(unit.name)}`, csv);
    },
  });
}
