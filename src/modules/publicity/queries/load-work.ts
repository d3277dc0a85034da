import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { queryText, readTableState, type Query, type TableState } from '#kernel/html/table-state.ts';
import { publicationItems, type PublicationItem } from '#modules/law/index.ts';
import type { KeeperId } from '../paths.ts';
import { STATUSES } from '../rules/status.ts';
import { countOpenRequests } from './count-requests.ts';
import { findKeeper, type FoundKeeper } from './find-keeper.ts';
import { holdersNow, type Holder } from './find-plan.ts';
import { listWork, WORK_SORTS, type WorkFilters, type WorkList, type WorkSort } from './list-work.ts';

/** What the page of a register's work shows. */
export interface WorkModel {
  readonly keeper: FoundKeeper;
  readonly list: WorkList;
  readonly filters: WorkFilters;
  readonly table: TableState<WorkSort>;
  readonly query: Query;
  /** Items of the law as of today, for the filter and for a new duty. */
  readonly items: readonly PublicationItem[];
  readonly holders: readonly Holder[];
  /** Requests for information that wait for an answer. */
  readonly openRequests: number;
}

/** Names of the filters in the address. */
export const FILTER = { text: 'tim', item: 'noi-dung', status: 'tinh-trang' } as const;

const PAGE_SIZE = 50;
/** An export holds whole years of one register. */
const EXPORT_SIZE = 20_000;

/** @param all for exports: every row, no pages */
export async function loadWork(reader: Reader, id: KeeperId, query: Query, today: Day, all = false): Promise<WorkModel | null> {
  const keeper = await findKeeper(reader, id, today);
  if (keeper === null) return null;
  const read = readTableState(query, { sorts: WORK_SORTS, pageSize: PAGE_SIZE, start: { key: 'can', descending: false } });
  const table = all ? { ...read, page: 1, offset: 0, limit: EXPORT_SIZE } : read;
  const filters = readFilters(query);
  return {
    keeper,
    list: await listWork(reader, keeper, filters, table, today),
    filters,
    table,
    query,
    items: publicationItems(keeper.regime, today),
    holders: await holdersNow(reader, keeper, today),
    openRequests: await countOpenRequests(reader, keeper),
  };
}

/** Nonsense in the address is no filter: a list never fails on it. */
const readFilters = (query: Query): WorkFilters => ({
  text: queryText(query, FILTER.text).slice(0, 200),
  item: queryText(query, FILTER.item).slice(0, 60),
  status: [...STATUSES, 'open' as const].find((status) => status === queryText(query, FILTER.status)) ?? null,
});
