import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publicationItem, type PublicationItem, type Regime, type Status as LawStatus } from '#modules/law/index.ts';
import { findBody, listHoldings, placesOf, unitNames, type UnitName } from '#modules/org/index.ts';
import type { PublicationSubject } from '../policy.ts';
import { displayState, type DisplayState } from '../rules/display-state.ts';
import { statusOf, type Status } from '../rules/status.ts';
import { filesOf, type FileFacts } from './files.ts';
import { listChannels, type ChannelView } from './list-channels.ts';

export interface AmendmentView {
  readonly id: Id<'publicity.amendment'>;
  readonly onDay: Day;
  readonly kind: 'content' | 'duty';
  readonly reason: string;
  readonly change: string;
  readonly file: FileFacts | null;
}

/** Everything about one duty or publication. What of it a person sees, `policy.ts` says: ask `maySeeContent` first. */
export interface PublicationView extends PublicationSubject {
  readonly id: Id<'publicity.publication'>;
  /** Short public code, as on posters. */
  readonly code: string;
  readonly unit: UnitName;
  readonly bodyName: string | null;
  readonly regime: Regime;
  /** The item with its rules on the day the duty arose; null only when the rules no longer know it. */
  readonly item: PublicationItem | null;
  readonly title: string;
  readonly summary: string;
  readonly documentNo: string | null;
  readonly aroseOn: Day;
  readonly dueOn: Day;
  readonly legalRef: string;
  readonly lawStatus: LawStatus;
  readonly assumed: boolean;
  readonly permanent: boolean;
  readonly status: Status;
  readonly display: DisplayState;
  readonly releasedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly completeOn: Day | null;
  readonly channelsMissing: number;
  readonly channelsShort: number;
  readonly file: FileFacts | null;
  /** Title of the post that is answerable: never the person's name. */
  readonly responsibleTitle: string | null;
  readonly responsibleHolding: Id<'org.holding'> | null;
  readonly privacyCheckedAt: Temporal.Instant | null;
  readonly withdrawn: { readonly on: Day; readonly reason: string } | null;
  readonly channels: readonly ChannelView[];
  readonly amendments: readonly AmendmentView[];
  readonly createdAt: Temporal.Instant;
}

const MOST = 200;

type Key = { readonly id: Id<'publicity.publication'> } | { readonly code: string };

/** One publication by id or by its public code, with channels and amendments; the number of queries is always the same. */
export async function findPublication(reader: Reader, key: Key, today: Day): Promise<PublicationView | null> {
  const row = await reader
    .selectFrom('publicity.publication')
    .selectAll()
    .where((eb) => ('id' in key ? eb('id', '=', key.id) : eb('code', '=', key.code)))
    .executeTakeFirst();
  if (row === undefined) return null;
  const names = await unitNames(reader, [row.unit_id], today);
  const places = await placesOf(reader, [row.unit_id], today);
  const [unit, place] = [names.get(row.unit_id), places.get(row.unit_id)];
  if (unit === undefined || place === undefined) return null;
  const [channels, amendments, files, body, holdings] = [
    await listChannels(reader, row.id, today),
    await listAmendments(reader, row.id),
    await filesOf(reader, [row.file_id]),
    row.body_id === null ? null : await findBody(reader, row.body_id, today),
    row.responsible_holding === null ? [] : await listHoldings(reader, { unit: row.unit_id }, today),
  ];
  return {
    id: row.id,
    code: row.code,
    place,
    unit,
    body: row.body_id,
    bodyName: body?.name ?? null,
    regime: row.regime,
    item: publicationItem(row.regime, row.item, row.arose_on),
    title: row.title,
    summary: row.summary,
    documentNo: row.document_no,
    aroseOn: row.arose_on,
    dueOn: row.due_on,
    legalRef: row.legal_ref,
    lawStatus: row.law_status,
    assumed: row.assumed,
    permanent: row.permanent,
    state: row.state,
    status: statusOf({ state: row.state, dueOn: row.due_on, publishedOn: row.published_on }, today),
    display: displayState(channels, today),
    releasedOn: row.released_on,
    publishedOn: row.published_on,
    completeOn: row.complete_on,
    channelsMissing: row.channels_missing,
    channelsShort: row.channels_short,
    file: row.file_id === null ? null : (files.get(row.file_id) ?? null),
    responsible: [row.responsible_holding, ...channels.map((channel) => channel.responsible)].filter(
      (holding) => holding !== null,
    ),
    responsibleHolding: row.responsible_holding,
    responsibleTitle: holdings.find((holding) => holding.id === row.responsible_holding)?.title ?? null,
    privacyCheckedAt: row.privacy_checked_at,
    withdrawn:
      row.withdrawn_on === null || row.withdrawn_reason === null ? null : { on: row.withdrawn_on, reason: row.withdrawn_reason },
    channels,
    amendments,
    createdAt: row.created_at,
  };
}

async function listAmendments(reader: Reader, publication: Id<'publicity.publication'>): Promise<AmendmentView[]> {
  const rows = await reader
    .selectFrom('publicity.amendment')
    .select(['id', 'on_day', 'kind', 'reason', 'change', 'file_id'])
    .where('publication_id', '=', publication)
    .orderBy('on_day')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const files = await filesOf(
    reader,
    rows.map((row) => row.file_id),
  );
  return rows.map(({ on_day, file_id, ...row }) => ({
    ...row,
    onDay: on_day,
    file: file_id === null ? null : (files.get(file_id) ?? null),
  }));
}
