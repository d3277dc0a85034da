import type { Place } from '#kernel/actor.ts';
import { day, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { NO_CONVENTIONS } from '../rules/convention-figures.ts';
import { indicatorsOf, type Indicator } from '../rules/indicators.ts';
import { decisionFigures, initiativeFigures, type FigureRow } from './commune-figures.ts';
import { conventionFigures } from './convention-figures.ts';
import { listProcedureWork } from './desk-procedures.ts';
import type { OpenWork } from './list-procedure-work.ts';

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
  /** What the law gave a day that has passed, the oldest first. */
  readonly late: readonly OpenWork[];
  readonly wide: readonly WideRow[];
}

const MOST = 200;

/** How a commune's villages decide in a year: by matter, form and state, what is late, indicators; null for other units. */
export async function loadCommune(reader: Reader, unit: Id<'org.unit'>, year: number, today: Day): Promise<CommuneModel | null> {
  const [place, names] = await Promise.all([placeOf(reader, unit, today), unitNames(reader, [unit], today)]);
  const named = names.get(unit);
  if (place === null || named?.level !== 'commune') return null;
  const period = { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
  const [figures, initiatives, conventions, late, wide] = await Promise.all([
    decisionFigures(reader, unit, period),
    initiativeFigures(reader, unit, period),
    conventionFigures(reader, unit, year, today),
    lateWork(reader, unit, today),
    wideRows(reader, unit),
  ]);
  const indicators = indicatorsOf(figures, initiatives, conventions?.sum ?? NO_CONVENTIONS);
  return { unit: named, place, year, figures, indicators, late, wide };
}

async function lateWork(reader: Reader, commune: Id<'org.unit'>, today: Day): Promise<readonly OpenWork[]> {
  const work = await listProcedureWork(reader, { villages: [], communes: [commune] }, today);
  return work.filter(({ late }) => late).toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
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
