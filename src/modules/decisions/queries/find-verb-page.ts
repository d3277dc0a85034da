import { queryText, readTableState, type Query, type TableState } from '#kernel/html/table-state.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import { orgPaths, unitHead, unitNames, unitsAtPath, type UnitHeadModel } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { LIST_STATES, listDecisions, type DecisionFilter, type DecisionRowView, type ListState } from './list-decisions.ts';

/** What a commune or a village discusses and decides, as everybody sees it. */
export interface VerbPage {
  readonly head: UnitHeadModel;
  readonly filter: DecisionFilter;
  readonly rows: readonly DecisionRowView[];
  readonly total: number;
  readonly query: Query;
  readonly table: TableState;
}

const PAGE_SIZE = 30;
/** All a commune decides in many years. */
const EXPORT_SIZE = 20_000;

/** @param all for exports: every row, no pages */
export async function loadVerbPage(
  visit: Visit,
  slugs: readonly string[],
  query: Query,
  all: boolean,
): Promise<VerbPage | Moved | null> {
  const head = await decidingUnitAt(visit, slugs);
  if (head === null || head instanceof Moved) return head;
  const filter: DecisionFilter = {
    under: head.unit.id,
    state: (Object.keys(LIST_STATES) as ListState[]).find((state) => state === queryText(query, 'tinh-trang')) ?? null,
    matter: MATTER_KEYS.find((matter) => matter === queryText(query, 'viec')) ?? null,
  };
  const table = readTableState(query, { sorts: [], pageSize: PAGE_SIZE });
  const page = all ? { offset: 0, limit: EXPORT_SIZE } : { offset: table.offset, limit: table.limit };
  const { rows, total } = await listDecisions(visit.reader, filter, page, visit.today);
  return { head, filter, rows, total, query, table };
}

/** The commune or village at an address by names; under an old name the page moves to where the unit is today. */
async function decidingUnitAt(visit: Visit, slugs: readonly string[]): Promise<UnitHeadModel | Moved | null> {
  const { reader, today } = visit;
  const asked = slugs.join('/');
  const [first, ...others] = await unitsAtPath(reader, slugs, today);
  if (first === undefined) return null;
  if (!first.current && !(first.alive && others.length === 0)) return new Moved(orgPaths.unit(asked));
  const head = first.current ? await unitHead(visit, first.id) : null;
  if (head !== null && (head.unit.level === 'commune' || head.unit.level === 'village'))
    return head.unit.path === asked ? head : new Moved(paths.verb(head.unit.path), true);
  if (first.current) return null;
  const named = (await unitNames(reader, [first.id], today)).get(first.id);
  return named === undefined ? null : new Moved(paths.verb(named.path), true);
}
