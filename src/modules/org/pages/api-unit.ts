import { z } from 'zod';
import { choice, id, optionalDay, optionalId } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import { paths } from '../paths.ts';
import { maySeeUnits } from '../policy.ts';
import { countryOf } from '../queries/children-of.ts';
import { apiTree } from '../queries/api-tree.ts';
import { unitHistory, type Kin, type Period } from '../queries/unit-history.ts';
import { unitOn } from '../queries/unit-on.ts';

const params = z.object({ unit: id('org.unit') });
const link = z.object({ id: z.string(), name: z.string() });
const share = z.object({ num: z.int(), den: z.int() }).nullable();

/** Units over time for other programs: one unit on a day, its whole history, the tree of a day. */
export function registerApiUnit(site: Site): void {
  site.api({
    path: paths.apiUnit(':unit'),
    summary: 'A unit as it stands on a day: name, type, code and the unit above',
    params,
    query: z.object({ day: optionalDay() }),
    answer: z.object({
      id: z.string(),
      day: z.string(),
      level: z.string(),
      name: z.string(),
      type: z.string(),
      code: z.string().nullable(),
      from: z.string(),
      to: z.string().nullable(),
      parent: link.nullable(),
      demo: z.boolean(),
    }),
    load: (visit, { unit }, { day }) => unitOn(visit.reader, unit, day ?? visit.today),
    may: maySeeUnits,
    present: (unit) => unit,
  });
  registerHistoryApi(site);
  registerTreeApi(site);
}

function registerHistoryApi(site: Site): void {
  const kin = z.object({ id: z.string(), name: z.string(), day: z.string(), share, basis: z.string(), document: z.string() });
  site.api({
    path: paths.apiUnitHistory(':unit'),
    summary: 'Every period of a unit, what it was made of and what became of it',
    params,
    answer: z.object({
      id: z.string(),
      level: z.string(),
      demo: z.boolean(),
      periods: z.array(
        z.object({
          from: z.string(),
          to: z.string().nullable(),
          name: z.string(),
          type: z.string(),
          code: z.string().nullable(),
          parent: link.nullable(),
          document: z.string(),
        }),
      ),
      madeOf: z.array(kin),
      became: z.array(kin),
      now: z.array(z.object({ id: z.string(), name: z.string(), share, basis: z.string().nullable() })),
    }),
    load: (visit, { unit }) => unitHistory(visit.reader, unit, visit.today),
    may: maySeeUnits,
    present: ({ unit, periods, madeOf, became, now }) => ({
      id: unit.id,
      level: unit.level,
      demo: unit.demo,
      periods: periods.map(periodJson),
      madeOf: madeOf.map(kinJson),
      became: became.map(kinJson),
      now: now.map((one) => ({ id: one.unit.id, name: one.unit.name, share: one.share, basis: one.basis })),
    }),
  });
}

const periodJson = ({ from, to, name, type, code, parent, parentName, document }: Period) => ({
  from,
  to,
  name,
  type,
  code,
  parent: parent === null ? null : { id: parent, name: parentName ?? '' },
  document,
});

const kinJson = ({ unit, day, share: part, basis, document }: Kin) => ({
  id: unit.id,
  name: unit.name,
  day,
  share: part,
  basis,
  document,
});

function registerTreeApi(site: Site): void {
  site.api({
    path: paths.apiTree(),
    summary: 'The units of one level on a day, each with the unit above; of the whole country, or below one unit',
    query: z.object({
      day: optionalDay(),
      under: optionalId('org.unit'),
      level: choice(['province', 'district', 'commune', 'village']).default('province'),
    }),
    answer: z.object({
      day: z.string(),
      more: z.boolean(),
      units: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          type: z.string(),
          code: z.string().nullable(),
          parent: z.string(),
          demo: z.boolean(),
        }),
      ),
    }),
    load: async (visit, _params, { day, under, level }) => {
      const on = day ?? visit.today;
      const unit = under ?? (await countryOf(visit.reader));
      return unit === null ? null : apiTree(visit.reader, unit, level, on);
    },
    may: maySeeUnits,
    present: (tree) => tree,
  });
}
