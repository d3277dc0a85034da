import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Status as LawStatus } from '#modules/law/index.ts';
import { unitNames } from '#modules/org/index.ts';
import { CHANNEL_KINDS } from '../rules/kinds.ts';
import { progressOf, type ChannelFacts, type Progress } from '../rules/progress.ts';
import { filesOf, type FileFacts } from './files.ts';

export interface DisplayView {
  readonly id: Id<'publicity.display'>;
  readonly from: Day;
  /** The first day it was no longer up; null while it is. */
  readonly to: Day | null;
  readonly endReason: string | null;
  readonly evidence: FileFacts | null;
  readonly note: string;
  readonly recordedAt: Temporal.Instant;
  /** Written down by mistake: shown, not counted. */
  readonly voidReason: string | null;
}

export interface ChannelView extends ChannelFacts {
  readonly id: Id<'publicity.channel'>;
  readonly place: string;
  readonly villageName: string | null;
  readonly plannedFrom: Day | null;
  readonly plannedTo: Day | null;
  readonly legalRef: string;
  readonly lawStatus: LawStatus;
  readonly responsible: Id<'org.holding'> | null;
  readonly short: boolean;
  readonly progress: Progress;
  /** All that was written down, voided lines included, oldest first. `displays` holds those that count. */
  readonly history: readonly DisplayView[];
}

const MOST = 1_000;

/** Channels of one publication with every day they were up: required ones first, in the order of the law. Four queries. */
export async function listChannels(reader: Reader, publication: Id<'publicity.publication'>, today: Day): Promise<ChannelView[]> {
  const rows = await reader
    .selectFrom('publicity.channel')
    .selectAll()
    .where('publication_id', '=', publication)
    .orderBy('id')
    .limit(MOST)
    .execute();
  const history = await listDisplays(reader, publication);
  const villages = await unitNames(
    reader,
    rows.flatMap((row) => row.village_id ?? []),
    today,
  );
  const channels = rows.map((row) => {
    const mine = history.get(row.id) ?? [];
    return {
      id: row.id,
      kind: row.kind,
      required: row.required,
      oneOf: row.one_of,
      place: row.place,
      placeKind: row.place_kind,
      village: row.village_id,
      villageName: row.village_id === null ? null : (villages.get(row.village_id)?.name ?? null),
      plannedFrom: row.planned_from,
      plannedTo: row.planned_to,
      requiredDays: row.required_days,
      permanent: row.permanent,
      legalRef: row.legal_ref,
      lawStatus: row.law_status,
      responsible: row.responsible_holding,
      short: row.short,
      history: mine,
      displays: mine.filter((display) => display.voidReason === null),
    };
  });
  return channels.map((channel) => ({ ...channel, progress: progressOf(channel, channels, today) })).sort(inOrder);
}

const rank = (channel: ChannelFacts): number =>
  (channel.required ? 0 : channel.village === null ? 1 : 2) * 1_000 +
  CHANNEL_KINDS.indexOf(channel.kind) * 10 +
  (channel.placeKind === 'culture-houses' ? 1 : 0);

const inOrder = (a: ChannelView, b: ChannelView): number =>
  rank(a) - rank(b) || (a.villageName ?? '').localeCompare(b.villageName ?? '', 'vi') || (a.id < b.id ? -1 : 1);

async function listDisplays(
  reader: Reader,
  publication: Id<'publicity.publication'>,
): Promise<ReadonlyMap<Id<'publicity.channel'>, readonly DisplayView[]>> {
  const rows = await reader
    .selectFrom('publicity.display as d')
    .innerJoin('publicity.channel as c', 'c.id', 'd.channel_id')
    .select([
      'd.id',
      'd.channel_id',
      'd.from_day',
      'd.to_day',
      'd.end_reason',
      'd.evidence_file',
      'd.evidence_note',
      'd.recorded_at',
      'd.void_reason',
    ])
    .where('c.publication_id', '=', publication)
    .orderBy('d.from_day')
    .orderBy('d.id')
    .limit(10 * MOST)
    .execute();
  const files = await filesOf(
    reader,
    rows.map((row) => row.evidence_file),
  );
  const views = rows.map((row) => ({
    channel: row.channel_id,
    display: {
      id: row.id,
      from: row.from_day,
      to: row.to_day,
      endReason: row.end_reason,
      evidence: row.evidence_file === null ? null : (files.get(row.evidence_file) ?? null),
      note: row.evidence_note,
      recordedAt: row.recorded_at,
      voidReason: row.void_reason,
    },
  }));
  return new Map(
    [...Map.groupBy(views, (view) => view.channel)].map(([channel, list]) => [channel, list.map((view) => view.display)]),
  );
}
