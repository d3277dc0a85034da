import { earlier, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import type { UnitHeadModel } from '#modules/org/index.ts';
import { publicPaths } from '../paths-public.ts';
import { isOver, readPeriod, type Period } from '../rules/period.ts';
import type { FrozenRow } from '../rules/quarter-rows.ts';
import { quarterDigest, quarterRows } from './quarter-rows.ts';
import { communeAt } from './unit-address.ts';

/** The register of a quarter: closed, or as it looks so far. */
export interface QuarterPage {
  readonly head: UnitHeadModel;
  readonly period: Period;
  /** The day on which the rows stood so. */
  readonly asOf: Day;
  readonly over: boolean;
  /** False when the commune opened its register only after this quarter, or never. */
  readonly kept: boolean;
  readonly rows: readonly FrozenRow[];
  readonly frozen: Frozen | null;
}

export interface Frozen {
  readonly id: Id<'publicity.quarter'>;
  readonly at: Temporal.Instant;
  readonly sha256: string;
  /** The digest still fits the rows; false would mean that somebody changed them behind the program's back. */
  readonly intact: boolean;
  readonly addenda: readonly {
    readonly id: Id<'publicity.quarter_addendum'>;
    readonly onDay: Day;
    readonly text: string;
    readonly code: string | null;
  }[];
}

const MOST_ADDENDA = 500;

/** Null for quarters still to come and for texts that are none. */
export async function findQuarter(visit: Visit, slugs: readonly string[], text: string): Promise<QuarterPage | Moved | null> {
  const { reader, today } = visit;
  const period = readPeriod(text);
  if (period === null || period.quarter === null || period.from > today) return null;
  const head = await communeAt(visit, slugs, (path) => publicPaths.quarter(path, text));
  if (head === null || head instanceof Moved) return head;
  const unit = head.unit.id;
  const shared = { head, period, over: isOver(period, today) };
  const row = await reader
    .selectFrom('publicity.quarter')
    .select(['id', 'frozen_at as at', 'sha256', 'rows'])
    .where('unit_id', '=', unit)
    .where('year', '=', period.year)
    .where('quarter', '=', period.quarter)
    .executeTakeFirst();
  if (row !== undefined) {
    const rows = row.rows as readonly FrozenRow[];
    const { id, at, sha256 } = row;
    const frozen = { id, at, sha256, intact: quarterDigest(unit, period, rows) === sha256, addenda: await addendaOf(reader, id) };
    return { ...shared, asOf: period.to, kept: true, rows, frozen };
  }
  const asOf = earlier(period.to, today);
  return {
    ...shared,
    asOf,
    kept: await wasKept(reader, unit, asOf),
    rows: await quarterRows(reader, unit, period, asOf),
    frozen: null,
  };
}

async function addendaOf(reader: Reader, quarter: Id<'publicity.quarter'>): Promise<Frozen['addenda']> {
  return reader
    .selectFrom('publicity.quarter_addendum as a')
    .leftJoin('publicity.publication as p', 'p.id', 'a.publication_id')
    .select(['a.id', 'a.on_day as onDay', 'a.text', 'p.code'])
    .where('a.quarter_id', '=', quarter)
    .orderBy('a.at')
    .orderBy('a.id')
    .limit(MOST_ADDENDA)
    .execute();
}

async function wasKept(reader: Reader, unit: Id<'org.unit'>, asOf: Day): Promise<boolean> {
  const row = await reader
    .selectFrom('publicity.register_start')
    .select('id')
    .where('unit_id', '=', unit)
    .where('body_id', 'is', null)
    .where('starts_on', '<=', asOf)
    .executeTakeFirst();
  return row !== undefined;
}
