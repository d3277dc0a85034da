import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { CHANNEL_KINDS, type ChannelKind, type PlaceKind } from '../rules/kinds.ts';
import { progressOf, type ChannelFacts, type Progress } from '../rules/progress.ts';

/** Where a publication can be met, in one line: what a list shows of a channel. */
export interface ChannelLine {
  readonly kind: ChannelKind;
  readonly placeKind: PlaceKind | null;
  readonly place: string;
  readonly required: boolean;
  readonly oneOf: boolean;
  readonly permanent: boolean;
  readonly progress: Progress;
  /** The first day it was no longer up; null while it is, or when it never was. */
  readonly takenDownOn: Day | null;
  /** Villages whose heads have reported it. */
  readonly villages: number;
}

type Publication = Id<'publicity.publication'>;

const MOST_CHANNELS = 50_000;
const MOST_DISPLAYS = 200_000;

/** Channels of many publications in two queries; what village heads report is counted into the commune's own line. */
export async function channelLines(
  reader: Reader,
  publications: readonly Publication[],
  today: Day,
): Promise<ReadonlyMap<Publication, readonly ChannelLine[]>> {
  const facts = await channelFactsOf(reader, publications);
  return new Map([...facts].map(([publication, channels]) => [publication, linesOf(channels, today)]));
}

/** A channel as the rules take it, with the place as it was written. */
export interface PlacedFacts extends ChannelFacts {
  readonly place: string;
}

/** The same channels with every day they were up, for the rules; voided lines are left out. */
export async function channelFactsOf(
  reader: Reader,
  publications: readonly Publication[],
): Promise<ReadonlyMap<Publication, readonly PlacedFacts[]>> {
  if (publications.length === 0) return new Map();
  const channels = await reader
    .selectFrom('publicity.channel')
    .select([
      'id',
      'publication_id',
      'kind',
      'required',
      'one_of',
      'place',
      'place_kind',
      'village_id',
      'required_days',
      'permanent',
    ])
    .where('publication_id', 'in', publications)
    .orderBy('id')
    .limit(MOST_CHANNELS)
    .execute();
  const displays = await reader
    .selectFrom('publicity.display as d')
    .innerJoin('publicity.channel as c', 'c.id', 'd.channel_id')
    .select(['d.channel_id', 'd.from_day as from', 'd.to_day as to'])
    .where('c.publication_id', 'in', publications)
    .where('d.void_reason', 'is', null)
    .orderBy('d.from_day')
    .limit(MOST_DISPLAYS)
    .execute();
  const byChannel = Map.groupBy(displays, (display) => display.channel_id);
  const facts = channels.map((channel) => ({
    publication: channel.publication_id,
    id: channel.id,
    kind: channel.kind,
    required: channel.required,
    oneOf: channel.one_of,
    place: channel.place,
    placeKind: channel.place_kind,
    village: channel.village_id,
    requiredDays: channel.required_days,
    permanent: channel.permanent,
    displays: (byChannel.get(channel.id) ?? []).map(({ from, to }) => ({ from, to })),
  }));
  return Map.groupBy(facts, (channel) => channel.publication);
}

/** Required ones first, in the order of the law. */
export function linesOf(channels: readonly PlacedFacts[], today: Day): ChannelLine[] {
  return channels
    .filter((channel) => channel.village === null)
    .map((channel) => ({
      kind: channel.kind,
      placeKind: channel.placeKind,
      place: channel.place,
      required: channel.required,
      oneOf: channel.oneOf,
      permanent: channel.permanent,
      progress: progressOf(channel, channels, today),
      takenDownOn: takenDown(channel, today),
      villages: new Set(reportsFor(channel, channels).map((report) => report.village)).size,
    }))
    .sort((a, b) => rank(a) - rank(b));
}

const rank = ({ required, kind, placeKind }: ChannelLine): number =>
  (required ? 0 : 1_000) + CHANNEL_KINDS.indexOf(kind) * 10 + (placeKind === 'culture-houses' ? 1 : 0);

const reportsFor = (channel: ChannelFacts, all: readonly ChannelFacts[]): ChannelFacts[] =>
  channel.required
    ? all.filter(
        (other) =>
          other.village !== null &&
          other.kind === channel.kind &&
          other.placeKind === channel.placeKind &&
          other.displays.length > 0,
      )
    : [];

function takenDown({ displays }: ChannelFacts, today: Day): Day | null {
  const begun = displays.filter((display) => display.from <= today);
  if (begun.some((display) => display.to === null || display.to > today)) return null;
  return begun.reduce<Day | null>((last, { to }) => (to !== null && (last === null || to > last) ? to : last), null);
}
