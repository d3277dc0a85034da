import { earlier, later, type Day } from '#kernel/day.ts';
import { countPosting, legalCalendar, type DisplayPeriod, type PostingState } from '#modules/law/index.ts';
import type { ChannelKind, PlaceKind, VillageKind } from './kinds.ts';

/** What the rules need of a channel: what is asked of it, and the days it was up. Voided lines are left out before. */
export interface ChannelFacts {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly required: boolean;
  readonly oneOf: boolean;
  readonly placeKind: PlaceKind | null;
  readonly village: string | null;
  readonly requiredDays: number | null;
  readonly permanent: boolean;
  readonly displays: readonly DisplayPeriod[];
}

export interface Progress {
  /** `complete` also for what is done once, as soon as it was done. */
  readonly state: PostingState;
  /** Full days in a row, of the display that counts. */
  readonly days: number;
  /** Days in a row that are asked for; null for permanent postings and for what is done once. */
  readonly required: number | null;
  /** How often an interruption made the count start again. */
  readonly restarts: number;
  /** First day on which it may come down; null when nothing is counted. */
  readonly endsOn: Day | null;
  readonly startedOn: Day | null;
}

const postingDayCounts = legalCalendar.counting.postingDay.counts;

/** How far a channel is on `today`, in consecutive days; an interruption starts the count again (Article 13(2)). */
export function progressOf(channel: ChannelFacts, all: readonly ChannelFacts[], today: Day): Progress {
  const periods = periodsOf(channel, all);
  const begun = periods.filter((period) => period.from <= today);
  const startedOn = begun
    .map((period) => period.from)
    .reduce<Day | null>((first, from) => (first === null ? from : earlier(first, from)), null);
  const required = channel.permanent ? null : channel.requiredDays;
  if (!channel.permanent && required === null) {
    return { state: startedOn === null ? 'none' : 'complete', days: 0, required, restarts: 0, endsOn: null, startedOn };
  }
  const asked = required === null ? ({ kind: 'permanent' } as const) : ({ kind: 'consecutive-days', days: required } as const);
  const { state, consecutiveDays, restarts, endsOn } = countPosting(periods, asked, today, postingDayCounts);
  return { state, days: consecutiveDays, required, restarts, endsOn, startedOn };
}

/** What village heads report counts for the commune's own row of the same kind and place: a fact is written down once. */
export function periodsOf(channel: ChannelFacts, all: readonly ChannelFacts[]): readonly DisplayPeriod[] {
  if (!channel.required || channel.village !== null) return channel.displays;
  const reported = all.filter(
    (other) => other.village !== null && other.kind === channel.kind && other.placeKind === channel.placeKind,
  );
  return [...channel.displays, ...reported.flatMap((other) => other.displays)];
}

/** Where a village's report counts: the word of the head has no place, a posting hangs where the village meets. */
export const villagePlace = (kind: VillageKind): PlaceKind | null => (kind === 'posting' ? 'culture-houses' : null);

/** Taken down too early. Looked at from the last day that is written down, so that the answer does not change by itself. */
export function isShort(channel: ChannelFacts, all: readonly ChannelFacts[]): boolean {
  const last = periodsOf(channel, all).reduce<Day | null>((latest, { from, to }) => {
    const end = to ?? from;
    return latest === null ? end : later(latest, end);
  }, null);
  return last !== null && progressOf(channel, all, last).state === 'short';
}
