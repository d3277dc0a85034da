import { cleanText } from '../fields.ts';

/** Query of a GET as Fastify parses it. */
export type Query = Readonly<Record<string, unknown>>;

export type SortState<Sort extends string = string> = { readonly key: Sort; readonly descending: boolean };

/** What a list page shows, read from its address: order, page and the words searched for. */
export type TableState<Sort extends string = string> = {
  readonly sort: SortState<Sort> | null;
  /** 1 for the first page. */
  readonly page: number;
  readonly pageSize: number;
  /** Rows to skip and to take, for the query. */
  readonly offset: number;
  readonly limit: number;
};

/** Names in the address: `?sap=-han&trang=2` is by deadline, latest first, second page. */
const SORT_PARAM = 'sap';
const PAGE_PARAM = 'trang';

/** No page beyond this is asked of the database; deep pages are for exports. */
const MOST_PAGES = 10_000;

type Options<Sort extends string> = {
  readonly sorts: readonly Sort[];
  readonly pageSize: number;
  /** Order when the address asks for none or for one that does not exist. */
  readonly start?: SortState<Sort>;
};

/** One text of a query parameter; the first where it came more than once; '' when absent. NFC, trimmed, no control characters. */
export function queryText(query: Query, name: string): string {
  const raw = query[name];
  const first: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'string' ? cleanText(first) : '';
}

/** Reads order and page. Nonsense in the address falls back to the start order and the first page: a list never fails on it. */
export function readTableState<Sort extends string>(query: Query, options: Options<Sort>): TableState<Sort> {
  const { sorts, pageSize, start = null } = options;
  const asked = queryText(query, SORT_PARAM);
  const key = sorts.find((sort) => sort === asked.replace(/^-/, ''));
  const sort = key === undefined ? start : { key, descending: asked.startsWith('-') };
  const number = /^\d{1,5}$/.test(queryText(query, PAGE_PARAM)) ? Number(queryText(query, PAGE_PARAM)) : 1;
  const page = Math.min(Math.max(number, 1), MOST_PAGES);
  return { sort, page, pageSize, offset: (page - 1) * pageSize, limit: pageSize };
}

type TableChanges = { readonly sort?: SortState; readonly page?: number };

/** Makes the address of the same list with another order or page. */
export type TableHref = (changes: TableChanges) => string;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

/** Keeps every filter of the address; a new order starts again on the first page. */
export function tableHref(path: string, query: Query): TableHref {
  return ({ sort, page }) => {
    const next = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => texts(value).map((text): [string, string] => [name, text])),
    );
    if (sort !== undefined) {
      next.set(SORT_PARAM, `${sort.descending ? '-' : ''}${sort.key}`);
      next.delete(PAGE_PARAM);
    }
    if (page !== undefined) next.delete(PAGE_PARAM);
    if (page !== undefined && page > 1) next.set(PAGE_PARAM, String(page));
    return next.size > 0 ? `${path}?${next}` : path;
  };
}
