import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import { day, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { childrenOf, placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { NO_CONVENTIONS, sumConventions, type ConventionCounts, type ConventionFigure } from '../rules/convention-figures.ts';

/** Figures of one village of a commune, or of one commune of a province. */
export interface ConventionFigureRow {
  readonly unit: Id<'org.unit'>;
  readonly name: string;
  readonly counts: ConventionCounts;
}

export interface ConventionFigures {
  readonly unit: UnitName;
  readonly place: Place;
  readonly year: number;
  readonly rows: readonly ConventionFigureRow[];
  readonly sum: ConventionCounts;
  /** The report of the province for that year, once it went out; null for a commune. */
  readonly sent: { readonly documentNo: string; readonly on: Day } | null;
}

/** Conventions of a commune by village, or of a province by commune, in a year; null for other units. */
export async function conventionFigures(
  reader: Reader,
  unit: Id<'org.unit'>,
  year: number,
  today: Day,
): Promise<ConventionFigures | null> {
  const place = await placeOf(reader, unit, today);
  const named = (await unitNames(reader, [unit], today)).get(unit);
  if (place === null || named === undefined || (named.level !== 'commune' && named.level !== 'province')) return null;
  const counted = await countByUnit(reader, unit, named.level, year);
  const children = await childrenOf(reader, unit, today);
  const known = new Map(children.map(({ id, name }) => [id, name]));
  // Units that are gone today were reported on under the name they had.
  for (const { unit: id, name } of counted) if (!known.has(id)) known.set(id, name);
  const rows = [...known].map(([id, name]) => ({ unit: id, name, counts: countsOf(counted, id) }));
  return {
    unit: named,
    place,
    year,
    rows,
    sum: sumConventions(rows.map(({ counts }) => counts)),
    sent: await sentSummary(reader, unit, year),
  };
}

interface Counted {
  readonly unit: Id<'org.unit'>;
  readonly name: string;
  readonly figure: ConventionFigure;
  readonly count: number;
}

const countsOf = (counted: readonly Counted[], unit: Id<'org.unit'>): ConventionCounts => ({
  ...NO_CONVENTIONS,
  ...Object.fromEntries(counted.flatMap((one) => (one.unit === unit ? [[one.figure, one.count]] : []))),
});

/** Everything that happened to conventions in the year, each on its day and in the unit its village lay in that day. One query. */
async function countByUnit(
  reader: Reader,
  unit: Id<'org.unit'>,
  level: 'commune' | 'province',
  year: number,
): Promise<readonly Counted[]> {
  const [from, to] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const where =
    level === 'commune'
      ? sql`v.parent_id = ${unit}`
      : sql`c.parent_id = ${unit} or exists (select from org.unit_version d
          where d.unit_id = c.parent_id and d.parent_id = ${unit} and d.level = 'district' and d.valid @> e.day)`;
  const grouped = level === 'commune' ? sql`v` : sql`c`;
  const { rows } = await sql<Counted>`
    select ${grouped}.unit_id as unit, max(${grouped}.name) as name, e.figure, count(*)::int as count
    from (
      select d.unit_id as village, r.kind as figure, r.on_day as day from decisions.ruling r
      join decisions.decision d on d.id = r.decision_id where d.matter = 'convention' and r.kind in ('recognised', 'refused')
      union all
      select d.unit_id, d.state, newer.effective_on from decisions.decision d
      join decisions.decision newer on newer.id = d.replaced_by where d.matter = 'convention' and d.state in ('amended', 'abolished')
      union all
      select d.unit_id, a.kind, a.on_day from decisions.convention_act a
      join decisions.decision d on d.id = a.decision_id where a.kind in ('suspended', 'abolished')
    ) e
    join org.unit_version v on v.unit_id = e.village and v.valid @> e.day
    join org.unit_version c on c.unit_id = v.parent_id and c.valid @> e.day
    where e.day between ${from}::date and ${to}::date and (${where})
    group by ${grouped}.unit_id, e.figure`.execute(reader);
  return rows;
}

async function sentSummary(reader: Reader, unit: Id<'org.unit'>, year: number): Promise<ConventionFigures['sent']> {
  const row = await reader
    .selectFrom('decisions.convention_summary')
    .select(['document_no as documentNo', 'sent_on as on'])
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .executeTakeFirst();
  return row ?? null;
}
