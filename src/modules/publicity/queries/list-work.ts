import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { fold } from '#kernel/fold.ts';
import type { TableState } from '#kernel/html/table-state.ts';
import type { Id } from '#kernel/id.ts';
import type { Status as LawStatus } from '#modules/law/index.ts';
import { listHoldings } from '#modules/org/index.ts';
import type { PublicationState } from '../rules/kinds.ts';
import { statusOf, type Status, type StatusKind } from '../rules/status.ts';
import type { FoundKeeper } from './find-keeper.ts';
import { openText } from './open-text-sql.ts';
import { openWorkSql, statusSql } from './status-sql.ts';

export const WORK_SORTS = ['can', 'han', 'ten'] as const;
export type WorkSort = (typeof WORK_SORTS)[number];

export interface WorkFilters {
  /** Words in title, document number or published summary, with or without marks; '' for all. Drafts are not told by a search. */
  readonly text: string;
  /** Key of an item; '' for all. */
  readonly item: string;
  /** `open` is everything that still needs a hand; null for all. */
  readonly status: StatusKind | 'open' | null;
}

export interface WorkRow {
  readonly id: Id<'publicity.publication'>;
  readonly code: string;
  readonly title: string;
  readonly item: string;
  readonly aroseOn: Day;
  readonly dueOn: Day;
  readonly legalRef: string;
  readonly lawStatus: LawStatus;
  readonly state: PublicationState;
  readonly status: Status;
  readonly channelsMissing: number;
  readonly channelsShort: number;
  readonly responsibleTitle: string | null;
}

export interface WorkList {
  readonly rows: readonly WorkRow[];
  /** Rows that fit the filters. */
  readonly total: number;
  /** Of the whole register, whatever the filters. */
  readonly counts: Readonly<Record<StatusKind, number>>;
}

/** Duties and publications of one register, for those who work on them. Three queries and the names of the posts. */
export async function listWork(
  reader: Reader,
  keeper: FoundKeeper,
  filters: WorkFilters,
  table: TableState<WorkSort>,
  today: Day,
): Promise<WorkList> {
  const mine = ofKeeper(reader, keeper);
  const fitting = mine
    .$if(filters.text !== '', (query) => query.where(openText, 'like', `%${escapeLike(fold(filters.text))}%`))
    .$if(filters.item !== '', (query) => query.where('p.item', '=', filters.item))
    .$if(filters.status === 'open', (query) => query.where(openWorkSql()))
    .$if(filters.status !== null && filters.status !== 'open', (query) =>
      query.where(sql<SqlBool>`${statusSql(today)} = ${filters.status}`),
    );
  const { total } = await fitting.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const found = await fitting
    .select(['p.id', 'p.code', 'p.title', 'p.item', 'p.arose_on as aroseOn', 'p.due_on as dueOn', 'p.legal_ref as legalRef'])
    .select(['p.law_status as lawStatus', 'p.state', 'p.published_on as publishedOn'])
    .select(['p.channels_missing as channelsMissing', 'p.channels_short as channelsShort', 'p.responsible_holding as holding'])
    .orderBy(orderBy(table.sort?.key ?? 'can', today), table.sort?.descending ? 'desc' : 'asc')
    .orderBy(sql`case when ${openWorkSql()} then p.due_on end`)
    .orderBy('p.due_on', 'desc')
    .orderBy('p.id')
    .limit(table.limit)
    .offset(table.offset)
    .execute();
  const titles = new Map(
    (await listHoldings(reader, { unit: keeper.unit.id }, today)).map((holding) => [holding.id, holding.title]),
  );
  const rows = found.map(({ holding, publishedOn, ...row }) => ({
    ...row,
    status: statusOf({ ...row, publishedOn }, today),
    responsibleTitle: holding === null ? null : (titles.get(holding) ?? null),
  }));
  return { rows, total, counts: await countStatuses(reader, keeper, today) };
}

/** What is overdue first, then what is near, what is public and needs a hand, what comes later; done and withdrawn last. */
const NEED: readonly (StatusKind | 'open')[] = ['overdue', 'soon', 'open', 'upcoming', 'late', 'on-time', 'withdrawn'];

function orderBy(key: WorkSort, today: Day): RawBuilder<unknown> {
  if (key === 'ten') return sql`p.title collate "vi-x-icu"`;
  if (key === 'han') return sql`p.due_on`;
  return sql`array_position(${NEED}::text[],
    case when p.state = 'published' and ${openWorkSql()} then 'open' else ${statusSql(today)} end)`;
}

async function countStatuses(reader: Reader, keeper: FoundKeeper, today: Day): Promise<Record<StatusKind, number>> {
  const rows = await ofKeeper(reader, keeper)
    .select((eb) => [statusSql(today).as('status'), eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const none = { upcoming: 0, soon: 0, overdue: 0, 'on-time': 0, late: 0, withdrawn: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.status, row.count])) };
}

const ofKeeper = (reader: Reader, { unit, body }: FoundKeeper) =>
  reader
    .selectFrom('publicity.publication as p')
    .where('p.unit_id', '=', unit.id)
    .where('p.body_id', body === null ? 'is' : '=', body);

/** `%` and `_` that a person typed are signs, not wildcards. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
