import type { Day } from '#kernel/day.ts';
import { fold } from '#kernel/fold.ts';
import { queryText, readTableState, type Query, type SortState, type TableState } from '#kernel/html/table-state.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { publicationItems, type PublicationItem } from '#modules/law/index.ts';
import { listProvinces, unitNames, unitsBelow, type UnitName } from '#modules/org/index.ts';
import { GAP_SORTS, GAP_STATES, gapStateOf, inOrder, type GapSort, type GapState } from '../rules/gap-state.ts';
import { quarterAt, readPeriod, type Period } from '../rules/period.ts';
import { countGaps } from './count-gaps.ts';
import { addCounts, NO_COUNTS, type Counts } from './counts-sql.ts';

type Unit = Id<'org.unit'>;

/** One commune of the overview. */
export interface GapRow {
  readonly id: Unit;
  readonly name: string;
  /** Address by names, from the province down. */
  readonly path: string;
  readonly province: { readonly id: Unit; readonly name: string };
  /** First day of its register; null when it has not opened one. */
  readonly startedOn: Day | null;
  readonly counts: Counts;
  readonly state: GapState;
}

/** A province of the country with its communes added up. */
export interface ProvinceGaps {
  readonly id: Unit;
  readonly name: string;
  /** Official code, for its place on the map. */
  readonly code: string | null;
  readonly communes: number;
  readonly started: number;
  /** Communes with something overdue. */
  readonly behind: number;
}

/** How all communes below a unit stand (khoảng trống công khai), for leaders and for everybody. */
export interface GapPage {
  readonly unit: UnitName;
  readonly period: Period | null;
  readonly totals: Counts;
  readonly communes: number;
  readonly started: number;
  readonly behind: number;
  readonly items: readonly { readonly item: PublicationItem; readonly counts: Counts }[];
  /** Of the country only. */
  readonly provinces: readonly ProvinceGaps[];
  /** All communes, in Vietnamese order: the map. */
  readonly all: readonly GapRow[];
  /** Those that fit the filters, in the order asked for. */
  readonly found: readonly GapRow[];
  readonly filter: { readonly text: string; readonly state: GapState | null };
  readonly query: Query;
  readonly table: TableState<GapSort>;
}

const PAGE_SIZE = 50;
const ALL_TIMES = 'tat-ca';
const START: SortState<GapSort> = { key: 'qua-han', descending: true };

/**
 * The country or a province; null for a unit that has no communes below it. Fictional communes are counted only for
 * themselves, never with real ones. The number of queries does not grow with the communes.
 */
export async function loadGaps(visit: Visit, unit: Unit, query: Query): Promise<GapPage | null> {
  const { reader, today } = visit;
  const named = (await unitNames(reader, [unit], today)).get(unit);
  if (named === undefined || (named.level !== 'country' && named.level !== 'province')) return null;
  const below = (await unitsBelow(reader, unit, 'commune', today)).filter((one) => one.demo === named.demo);
  const asked = queryText(query, 'ky');
  const period = asked === ALL_TIMES ? null : (readPeriod(asked) ?? quarterAt(today));
  const { byUnit, byItem, started } = await countGaps(
    reader,
    below.map((one) => one.id),
    period,
    today,
  );
  const parents = await unitNames(
    reader,
    below.map((one) => one.parent),
    today,
  );
  const all = below.map(({ id, name, slug, parent }): GapRow => {
    const above = parents.get(parent);
    const [startedOn, counts] = [started.get(id) ?? null, byUnit.get(id) ?? NO_COUNTS];
    const province = { id: parent, name: above?.name ?? '' };
    return { id, name, path: `${above?.path ?? ''}/${slug}`, province, startedOn, counts, state: gapStateOf(startedOn, counts) };
  });
  const table = readTableState(query, { sorts: GAP_SORTS, pageSize: PAGE_SIZE, start: START });
  const filter = {
    text: queryText(query, 'tim').slice(0, 200),
    state: GAP_STATES.find((state) => state === queryText(query, 'tinh-trang')) ?? null,
  };
  return {
    unit: named,
    period,
    ...sumsOf(all),
    totals: addCounts([...byUnit.values()]),
    items: publicationItems('commune', today).map((item) => ({ item, counts: byItem.get(item.key) ?? NO_COUNTS })),
    provinces: named.level === 'country' ? await provincesOf(visit, all) : [],
    all,
    found: all.filter((row) => fits(row, filter)).toSorted(inOrder(table.sort ?? START)),
    filter,
    query,
    table,
  };
}

const fits = (row: GapRow, { text, state }: GapPage['filter']): boolean =>
  (state === null || row.state === state) && fold(row.name).includes(fold(text));

const sumsOf = (rows: readonly GapRow[]) => ({
  communes: rows.length,
  started: rows.filter((row) => row.startedOn !== null).length,
  behind: rows.filter((row) => row.state === 'behind').length,
});

async function provincesOf({ reader, today }: Visit, all: readonly GapRow[]): Promise<ProvinceGaps[]> {
  const groups = Map.groupBy(all, (row) => row.province.id);
  const provinces = (await listProvinces(reader, today)).filter((province) => !province.demo);
  return provinces.map(({ id, name, code }) => ({ id, name, code, ...sumsOf(groups.get(id) ?? []) }));
}
