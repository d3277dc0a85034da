import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import { day, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { indicatorsOf, type Indicator } from '../rules/indicators.ts';
import { decisionFigures, initiativeFigures, type FigureRow } from './commune-figures.ts';

/** Something of a village that the law gave a day which has passed. */
export interface LateRow {
  readonly decision: Id<'decisions.decision'>;
  readonly title: string;
  readonly villageName: string;
  /** `answer`: the recognising body has not answered; otherwise the key of a step. */
  readonly what: string;
  readonly dueOn: Day;
  readonly legalRef: string | null;
}

export interface WideRow {
  readonly id: Id<'decisions.commune_wide'>;
  readonly title: string;
  readonly state: 'open' | 'passed' | 'failed' | 'withdrawn';
  readonly ruleDay: Day;
}

export interface CommuneModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly year: number;
  readonly figures: readonly FigureRow[];
  readonly indicators: readonly Indicator[];
  readonly late: readonly LateRow[];
  readonly wide: readonly WideRow[];
}

const MOST = 200;

/** How a commune's villages decide in a year: by matter, form and state, what is late, indicators; null for other units. */
export async function loadCommune(reader: Reader, unit: Id<'org.unit'>, year: number, today: Day): Promise<CommuneModel | null> {
  const [place, names] = await Promise.all([placeOf(reader, unit, today), unitNames(reader, [unit], today)]);
  const named = names.get(unit);
  if (place === null || named?.level !== 'commune') return null;
  const period = { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
  const [figures, initiatives, late, wide] = await Promise.all([
    decisionFigures(reader, unit, period),
    initiativeFigures(reader, unit, period),
    lateRows(reader, unit, today),
    wideRows(reader, unit),
  ]);
  return { unit: named, place, year, figures, indicators: indicatorsOf(figures, initiatives), late, wide };
}

async function lateRows(reader: Reader, commune: Id<'org.unit'>, today: Day): Promise<readonly LateRow[]> {
  const { rows } = await sql<LateRow>`
    select d.id as decision, d.title, v.name as "villageName", late.what, late.due as "dueOn", late.legal_ref as "legalRef"
    from decisions.decision d
    join org.unit_version v on v.unit_id = d.unit_id and v.parent_id = ${commune} and v.valid @> ${today}::date
    cross join lateral (
      select 'answer' as what, d.answer_due as due, null as legal_ref where d.state = 'sent' and d.answer_due < ${today}::date
      union all
      select s.key, s.due_on, s.legal_ref from decisions.step s
      where s.decision_id = d.id and s.done_on is null and s.due_on < ${today}::date
    ) late
    where d.state not in ('withdrawn', 'annulled', 'amended', 'abolished')
    order by late.due, d.id limit ${MOST}`.execute(reader);
  return rows;
}

const wideRows = (reader: Reader, commune: Id<'org.unit'>): Promise<WideRow[]> =>
  reader
    .selectFrom('decisions.commune_wide')
    .select(['id', 'title', 'state', 'rule_day as ruleDay'])
    .where('unit_id', '=', commune)
    .orderBy('rule_day', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
