import type { Day } from '#kernel/day.ts';
import type { ChannelKind, PlaceKind, PublicationState } from './kinds.ts';
import type { PostingState } from '#modules/law/index.ts';
import { statusOf, type StatusKind } from './status.ts';

/** A form of publication as it stood on the last day of the quarter. */
export interface FrozenChannel {
  readonly kind: ChannelKind;
  readonly placeKind: PlaceKind | null;
  readonly place: string;
  readonly required: boolean;
  readonly permanent: boolean;
  readonly state: PostingState;
  readonly days: number;
  readonly requiredDays: number | null;
  readonly startedOn: Day | null;
  readonly endsOn: Day | null;
  readonly takenDownOn: Day | null;
}

/** One line of a quarterly register, complete in itself: it is read again years later without any other table. */
export interface FrozenRow {
  readonly code: string;
  readonly item: string;
  readonly itemNumber: number | null;
  readonly title: string;
  readonly documentNo: string | null;
  readonly legalRef: string;
  readonly aroseOn: Day;
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly status: StatusKind;
  /** Working days late, or left. */
  readonly workingDays: number;
  readonly channels: readonly FrozenChannel[];
}

interface Facts {
  readonly state: PublicationState;
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
}

/**
 * How a duty or publication stood at the end of a day in the past: what happened later has not happened yet. So the same
 * quarter comes out the same, whether it is closed on the first day after it or in the week after.
 */
export function standingOn({ state, dueOn, publishedOn, withdrawnOn }: Facts, on: Day) {
  const seen = (day: Day | null): Day | null => (day !== null && day <= on ? day : null);
  const dates = { publishedOn: seen(publishedOn), withdrawnOn: seen(withdrawnOn) };
  const was: PublicationState = dates.withdrawnOn !== null ? state : dates.publishedOn === null ? 'due' : 'published';
  const { kind, workingDays } = statusOf({ state: was, dueOn, publishedOn: dates.publishedOn }, on);
  return { ...dates, state: was, status: kind, workingDays };
}
