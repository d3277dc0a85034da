import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { fold, nfc } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { publicationItem, type Localised, type Regime, type Status as LawStatus } from '#modules/law/index.ts';
import type { ChannelKind, PublicationState } from '../rules/kinds.ts';
import type { Period } from '../rules/period.ts';
import { statusOf, STATUSES, type Status, type StatusKind } from '../rules/status.ts';
import { channelLines, type ChannelLine } from './channel-lines.ts';
import { filesOf, type FileFacts } from './files.ts';
import { openText } from './open-text-sql.ts';
import { belongsToSql } from './period-sql.ts';
import { lacksChannelsSql, statusSql } from './status-sql.ts';

/** What a row of the register may be narrowed to beside its status. */
export const REGISTER_STATES = [...STATUSES, 'lacking', 'short'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

export const REGISTER_SORTS = ['can', 'han', 'noi-dung', 'cong-khai'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export interface RegisterFilter {
  readonly unit: Id<'org.unit'>;
  /** Null for the commune government. */
  readonly body: Id<'org.body'> | null;
  readonly period: Period | null;
  readonly item: string | null;
  readonly state: RegisterState | null;
  readonly channel: ChannelKind | null;
  /** As typed, with or without marks; '' for everything. */
  readonly text: string;
}

interface Order {
  readonly sort: { readonly key: RegisterSort; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

/** One line of the register: public as such, whether its content is or not (`maySeeRows`). */
export interface RegisterRow {
  readonly id: Id<'publicity.publication'>;
  readonly code: string;
  readonly title: string;
  readonly regime: Regime;
  readonly item: string;
  readonly itemNumber: number | null;
  readonly itemTitle: Localised | null;
  /** The article of the item, without the rules on its time. */
  readonly legalRef: string;
  readonly lawStatus: LawStatus;
  readonly assumed: boolean;
  readonly documentNo: string | null;
  readonly state: PublicationState;
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawnReason: string | null;
  readonly status: Status;
  readonly channelsMissing: number;
  readonly channelsShort: number;
  /** Only of what is published by a commune: of a body it is for its own staff. */
  readonly file: FileFacts | null;
  readonly channels: readonly ChannelLine[];
}

/** One page of a register and how many rows there are in all. Five queries, however many rows. */
export async function listRegister(
  reader: Reader,
  filter: RegisterFilter,
  order: Order,
  today: Day,
): Promise<{ rows: RegisterRow[]; total: number }> {
  const where = conditions(filter, today);
  const { rows: found } = await sql<Found>`
    select p.id, p.code, p.title, p.regime, p.item, p.arose_on as "aroseOn", p.law_status as "lawStatus", p.assumed, p.document_no as "documentNo",
      p.state, p.due_on as "dueOn", p.published_on as "publishedOn", p.withdrawn_on as "withdrawnOn", p.withdrawn_reason as "withdrawnReason",
      p.legal_ref as "legalRef", p.channels_missing as "channelsMissing", p.channels_short as "channelsShort", p.file_id as "fileId"
    from publicity.publication p where ${where}
    order by ${exactFirst(filter.text)} ${orderBy(order.sort, today)}, p.due_on desc, p.id
    limit ${order.limit} offset ${order.offset}`.execute(reader);
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*)::int as total from publicity.publication p where ${where}`.execute(reader);
  const lines = await channelLines(
    reader,
    found.map((row) => row.id),
    today,
  );
  const files = await filesOf(
    reader,
    found.map((row) => (isOpen(row) ? row.fileId : null)),
  );
  return {
    rows: found.map((row) => rowOf(row, lines.get(row.id) ?? [], isOpen(row) ? files : new Map(), today)),
    total: counted[0]?.total ?? 0,
  };
}

type Found = Omit<RegisterRow, 'itemNumber' | 'itemTitle' | 'status' | 'file' | 'channels'> & {
  readonly aroseOn: Day;
  readonly fileId: Id<'kernel.file'> | null;
};

const isOpen = (row: Found): boolean => row.state === 'published' && row.regime === 'commune';

function rowOf(found: Found, channels: readonly ChannelLine[], files: ReadonlyMap<string, FileFacts>, today: Day): RegisterRow {
  const { aroseOn, fileId, ...row } = found;
  const item = publicationItem(row.regime, row.item, aroseOn);
  return {
    ...row,
    legalRef: item?.legalRef ?? row.legalRef,
    itemNumber: item?.number ?? null,
    itemTitle: item?.title ?? null,
    status: statusOf(row, today),
    file: fileId === null ? null : (files.get(fileId) ?? null),
    channels,
  };
}

function conditions({ unit, body, period, item, state, channel, text }: RegisterFilter, today: Day): RawBuilder<boolean> {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  const all = [
    sql`p.unit_id = ${unit}`,
    body === null ? sql`p.body_id is null` : sql`p.body_id = ${body}`,
    belongsToSql(period),
    ...(item === null ? [] : [sql`p.item = ${item}`]),
    ...(state === null ? [] : [stateIs(state, today)]),
    ...(channel === null
      ? []
      : [
          sql`exists (select from publicity.channel c where c.publication_id = p.id and c.kind = ${channel} and c.started_on is not null)`,
        ]),
    ...words.map((word) => sql`p.folded like ${`%${escapeLike(word)}%`} and ${openText} like ${`%${escapeLike(word)}%`}`),
  ];
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

function stateIs(state: RegisterState, today: Day): RawBuilder<boolean> {
  if (state === 'lacking') return lacksChannelsSql(today);
  if (state === 'short') return sql<boolean>`(p.state = 'published' and p.channels_short > 0)`;
  return sql<boolean>`${statusSql(today)} = ${state}`;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** What was typed with its marks comes before what merely sounds like it. */
const exactFirst = (text: string): RawBuilder<unknown> =>
  text === '' ? sql`` : sql`(p.title ilike ${`%${escapeLike(nfc(text))}%`}) desc,`;

/** What needs eyes first: missing, not everywhere yet, near, to come, done, withdrawn. */
const NEED: readonly (StatusKind | 'lacking')[] = ['overdue', 'lacking', 'soon', 'upcoming', 'late', 'on-time', 'withdrawn'];

function orderBy({ key, descending }: Order['sort'], today: Day): RawBuilder<unknown> {
  const direction = descending ? sql`desc nulls last` : sql`asc nulls last`;
  if (key === 'han') return sql`p.due_on ${direction}`;
  if (key === 'noi-dung') return sql`p.title collate "vi-x-icu" ${direction}`;
  if (key === 'cong-khai') return sql`p.published_on ${direction}`;
  return sql`array_position(${NEED}::text[], case when ${lacksChannelsSql(today)} then 'lacking' else ${statusSql(today)} end) ${direction}`;
}
