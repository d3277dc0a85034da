import { addDays, type Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DisplayPeriod } from '#modules/law/index.ts';
import { isHanging, type ChannelKind } from './kinds.ts';

export type DisplayWhy =
  | 'publicity.display.in-future'
  | 'publicity.display.before-duty'
  | 'publicity.display.end-before-start'
  | 'publicity.display.overlap';

interface Typed {
  readonly kind: ChannelKind;
  readonly from: Day;
  /** Last day on which it was done, for what lasts a day or some days (loudspeaker); the same day when left out. */
  readonly lastDay: Day | null;
}

interface Around {
  readonly today: Day;
  /** Day the duty arose: nothing about it can have been public before. */
  readonly aroseOn: Day;
  /** What is written down for the channel already and counts. */
  readonly earlier: readonly DisplayPeriod[];
}

/**
 * The period that is written down when somebody says since when a thing hangs, or on which days it was read out. What
 * hangs has no end yet; it gets one when it is taken down.
 */
export function displayDays(
  { kind, from, lastDay }: Typed,
  { today, aroseOn, earlier }: Around,
): Result<DisplayPeriod, DisplayWhy> {
  if (from > today || (lastDay !== null && lastDay > today)) return refuse('publicity.display.in-future');
  if (from < aroseOn) return refuse('publicity.display.before-duty');
  if (lastDay !== null && lastDay < from) return refuse('publicity.display.end-before-start');
  const period = { from, to: isHanging(kind) ? null : addDays(lastDay ?? from, 1) };
  return earlier.some((other) => overlap(other, period)) ? refuse('publicity.display.overlap') : ok(period);
}

const overlap = (a: DisplayPeriod, b: DisplayPeriod): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
