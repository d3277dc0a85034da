import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { yearOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { paths } from '../paths.ts';
import { isNear, summaryDue } from '../rules/convention-year.ts';
import { isWorkOf } from '../rules/procedure-work.ts';
import type { DecisionDeskItem } from './desk-decisions.ts';
import { listConventionWork } from './list-convention-work.ts';
import { listOfficeWork } from './list-office-work.ts';
import { listStepWork, type OpenWork, type WorkScope } from './list-procedure-work.ts';

const OF_VILLAGES: readonly string[] = ['village-head', 'front-board-head'];
const OF_COMMITTEES: readonly string[] = ['committee-chair', 'committee-deputy', 'committee-officer'];

/** Everything open about procedures in some villages and communes. The number of queries does not grow with it. */
export async function listProcedureWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  if (scope.villages.length + scope.communes.length === 0) return [];
  return [
    ...(await listStepWork(reader, scope, today)),
    ...(await listConventionWork(reader, scope, today)),
    ...(await listOfficeWork(reader, scope, today)),
  ];
}

/** What procedures ask of somebody today: of a head what the village has to do, of an officer all that is late in the commune. */
export async function deskProcedures(reader: Reader, actor: Actor, today: Day): Promise<readonly DecisionDeskItem[]> {
  const unitsOf = (posts: readonly string[]) => actor.holdings.filter(({ post }) => posts.includes(post)).map(({ unit }) => unit);
  const scope = { villages: unitsOf(OF_VILLAGES), communes: unitsOf(OF_COMMITTEES) };
  const work = await listProcedureWork(reader, scope, today);
  return [...work.flatMap((one) => itemOf(actor, one)), ...(await summaries(reader, actor, scope.communes, today))];
}

function itemOf({ holdings }: Actor, one: OpenWork): DecisionDeskItem[] {
  const { village, commune, title, href, villageName } = one.row;
  const holding = holdings.find(
    ({ post, unit }) => unit === (OF_VILLAGES.includes(post) ? village : commune) && isWorkOf(post, one),
  );
  if (holding === undefined) return [];
  const { due, late, legalRef, what } = one;
  return [{ work: 'step', step: what, title, href, unitName: villageName, dueOn: due, late, legalRef, holding: holding.id }];
}

/** The report on conventions that a province makes every year. */
async function summaries(
  reader: Reader,
  { holdings }: Actor,
  units: readonly Id<'org.unit'>[],
  today: Day,
): Promise<DecisionDeskItem[]> {
  const year = yearOf(today);
  const yearly = summaryDue(year);
  if (units.length === 0 || yearly === null || !isNear(yearly.due, today)) return [];
  const { rows } = await sql<{ unit: Id<'org.unit'>; name: string }>`
    select v.unit_id as unit, v.name from org.unit_version v
    where v.unit_id = any(${[...units]}::uuid[]) and v.level = 'province' and v.valid @> ${today}::date
      and not exists (select from decisions.convention_summary s where s.unit_id = v.unit_id and s.year = ${year})`.execute(
    reader,
  );
  return rows.flatMap(({ unit, name }) => {
    const holding = holdings.find((one) => one.unit === unit && OF_COMMITTEES.includes(one.post));
    if (holding === undefined) return [];
    const { due, rule } = yearly;
    return [
      {
        work: 'summary',
        step: null,
        title: String(year),
        href: paths.conventionFigures(unit),
        unitName: name,
        dueOn: due,
        late: due < today,
        legalRef: rule.legalRef,
        holding: holding.id,
      },
    ];
  });
}
