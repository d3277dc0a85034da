import { later, type Day } from '#kernel/day.ts';
import { progressOf, type ChannelFacts } from './progress.ts';

/** Where a publication can be seen on a day, beside being early or late. */
export interface DisplayState {
  /** Last first-day-it-may-come-down among the postings that still have to hang; null when none is counted. */
  readonly runningUntil: Day | null;
  /** It was public and hangs nowhere any more: people may ask for it (request). */
  readonly expired: boolean;
}

export function displayState(channels: readonly ChannelFacts[], today: Day): DisplayState {
  const running = channels
    .map((channel) => progressOf(channel, channels, today))
    .filter((progress) => progress.state === 'running');
  const displays = channels.flatMap((channel) => channel.displays).filter((display) => display.from <= today);
  return {
    runningUntil: running.reduce<Day | null>(
      (until, { endsOn }) => (until === null || endsOn === null ? (until ?? endsOn) : later(until, endsOn)),
      null,
    ),
    expired: displays.length > 0 && displays.every((display) => display.to !== null && display.to <= today),
  };
}
