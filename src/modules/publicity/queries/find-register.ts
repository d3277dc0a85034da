import { quarterOf, yearOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { queryText, readTableState, type Query, type TableState } from '#kernel/html/table-state.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import type { Regime } from '#modules/law/index.ts';
import type { UnitHeadModel } from '#modules/org/index.ts';
import { publicPaths } from '../paths-public.ts';
import { CHANNEL_KINDS } from '../rules/kinds.ts';
import { periodText, quarterAt, quarterPeriod, readPeriod, type Period } from '../rules/period.ts';
import {
  listRegister,
  REGISTER_SORTS,
  REGISTER_STATES,
  type RegisterFilter,
  type RegisterRow,
  type RegisterSort,
} from './list-register.ts';
import { registerItems, type ItemCount } from './register-items.ts';
import { registerSummary, type RegisterSummary } from './register-summary.ts';
import { listBodyRegisters, type BodyRegister } from './list-body-registers.ts';
import { communeAt } from './unit-address.ts';

/** A register as everybody sees it (sổ công khai), whoever keeps it. */
export interface RegisterModel {
  /** Address of its page, and of its rows as a table to download. */
  readonly address: string;
  readonly csv: string;
  /** As people call whoever keeps it. */
  readonly name: string;
  /** First day that counts; null when the register has not been opened. */
  readonly startsOn: Day | null;
  readonly filter: RegisterFilter;
  /** Quarters and years that can be chosen beside the present quarter, newest first. */
  readonly periods: readonly Period[];
  readonly summary: RegisterSummary;
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly items: readonly ItemCount[];
  readonly query: Query;
  readonly table: TableState<RegisterSort>;
}

/** The register of a commune's government. */
export interface RegisterPage extends RegisterModel {
  readonly head: UnitHeadModel;
  readonly quarters: readonly FrozenQuarter[];
  /** Agencies, public units and enterprises there that keep registers of their own. */
  readonly bodies: readonly BodyRegister[];
}

export interface FrozenQuarter {
  readonly period: Period;
  readonly frozenAt: Temporal.Instant;
}

const PAGE_SIZE = 50;
/** An export holds whole years of one commune. */
export const EXPORT_SIZE = 20_000;
/** Two years of quarters; older ones are found by their year, or frozen. */
const QUARTERS_BACK = 8;
const ALL = 'tat-ca';
const START = { key: 'can', descending: false } as const;

/** Everything on the page; the number of queries does not grow with the rows. @param all for exports: every row, no pages */
export async function loadRegister(
  visit: Visit,
  slugs: readonly string[],
  query: Query,
  all = false,
): Promise<RegisterPage | Moved | null> {
  const head = await communeAt(visit, slugs, publicPaths.register);
  if (head === null || head instanceof Moved) return head;
  const { id: unit, path, name } = head.unit;
  const keeper = { unit, body: null, regime: 'commune', name } as const;
  const at = { address: publicPaths.register(path), csv: publicPaths.registerCsv(path) };
  return {
    ...(await registerModel(visit, keeper, at, query, all)),
    head,
    quarters: await frozenQuarters(visit.reader, unit),
    bodies: all ? [] : await listBodyRegisters(visit.reader, unit, visit.today),
  };
}

interface KeeperOf {
  readonly unit: Id<'org.unit'>;
  readonly body: Id<'org.body'> | null;
  readonly regime: Regime;
  readonly name: string;
}

/** The same for every keeper of a register. @param all for exports: every row, no pages */
export async function registerModel(
  { reader, today }: Visit,
  { unit, body, regime, name }: KeeperOf,
  at: Pick<RegisterModel, 'address' | 'csv'>,
  query: Query,
  all: boolean,
): Promise<RegisterModel> {
  const filter = readFilter(query, unit, today, body);
  const table = readTableState(query, { sorts: REGISTER_SORTS, pageSize: PAGE_SIZE, start: START });
  const bounds = all ? { offset: 0, limit: EXPORT_SIZE } : { offset: table.offset, limit: table.limit };
  const startsOn = await registerStart(reader, unit, body);
  const { rows, total } = await listRegister(reader, filter, { sort: table.sort ?? START, ...bounds }, today);
  return {
    ...at,
    name,
    startsOn,
    filter,
    periods: startsOn === null ? [] : periodsSince(startsOn, today),
    summary: await registerSummary(reader, { unit, body }, filter.period, today),
    rows,
    total,
    items: await registerItems(reader, { unit, body, regime }, today),
    query,
    table,
  };
}

/** What the address narrows the register to; nonsense in it is left aside. Without a period: the present quarter. */
export function readFilter(query: Query, unit: Id<'org.unit'>, today: Day, body: Id<'org.body'> | null = null): RegisterFilter {
  const period = queryText(query, 'ky');
  const item = queryText(query, 'muc');
  return {
    unit,
    body,
    period: period === ALL ? null : (readPeriod(period) ?? quarterAt(today)),
    item: /^[a-z]+(-[a-z]+)*$/.test(item) ? item : null,
    state: REGISTER_STATES.find((state) => state === queryText(query, 'tinh-trang')) ?? null,
    channel: CHANNEL_KINDS.find((kind) => kind === queryText(query, 'hinh-thuc')) ?? null,
    text: queryText(query, 'tim').slice(0, 200),
  };
}

export const ALL_PERIODS = ALL;

/** The value of the choice of a period in the form: nothing for the present quarter. */
export const periodChoice = (period: Period | null, today: Day): string => {
  if (period === null) return ALL;
  return periodText(period) === periodText(quarterAt(today)) ? '' : periodText(period);
};

async function registerStart(reader: Reader, unit: Id<'org.unit'>, body: Id<'org.body'> | null): Promise<Day | null> {
  const row = await reader
    .selectFrom('publicity.register_start')
    .select('starts_on')
    .where('unit_id', '=', unit)
    .where('body_id', body === null ? 'is' : '=', body)
    .executeTakeFirst();
  return row?.starts_on ?? null;
}

function periodsSince(startsOn: Day, today: Day): Period[] {
  const [firstYear, thisYear] = [yearOf(startsOn), yearOf(today)];
  const first = firstYear * 4 + quarterOf(startsOn) - 1;
  const last = thisYear * 4 + quarterOf(today) - 2;
  const quarters = Array.from({ length: Math.max(0, Math.min(last - first + 1, QUARTERS_BACK)) }, (_, back) => last - back);
  const years = Array.from({ length: Math.max(0, thisYear - firstYear + 1) }, (_, back) => thisYear - back);
  return [
    ...quarters.map((quarter) => quarterPeriod(Math.floor(quarter / 4), (quarter % 4) + 1)),
    ...years.flatMap((year) => readPeriod(String(year)) ?? []),
  ];
}

async function frozenQuarters(reader: Reader, unit: Id<'org.unit'>): Promise<FrozenQuarter[]> {
  const rows = await reader
    .selectFrom('publicity.quarter')
    .select(['year', 'quarter', 'frozen_at'])
    .where('unit_id', '=', unit)
    .orderBy('year', 'desc')
    .orderBy('quarter', 'desc')
    .limit(QUARTERS_BACK)
    .execute();
  return rows.map((row) => ({ period: quarterPeriod(row.year, row.quarter), frozenAt: row.frozen_at }));
}
