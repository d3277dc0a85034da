import { earlier, later, type Day } from '#kernel/day.ts';
import { isShort, periodsOf, type ChannelFacts } from './progress.ts';

/** The columns nobody types. */
export interface Computed {
  readonly channels: readonly { readonly id: string; readonly startedOn: Day | null; readonly short: boolean }[];
  /** Required channels that have not begun; channels of which one is enough count as one. */
  readonly missing: number;
  readonly short: number;
  /** Day the last required channel began; null while one is missing. */
  readonly completeOn: Day | null;
  /** First day it was public in any form; null before it was released. */
  readonly publishedOn: Day | null;
}

/**
 * The one function from which every command takes `channels_missing`, `channels_short`, `complete_on`, `published_on` and
 * the two columns of each channel. @param releasedOn day it was released for publication here, null for a duty
 */
export function computedOf(channels: readonly ChannelFacts[], releasedOn: Day | null): Computed {
  const seen = channels.map((channel) => ({
    channel,
    startedOn: firstDay(channel, channels),
    short: isShort(channel, channels),
  }));
  const choice = seen.filter(({ channel }) => channel.oneOf);
  const alone = seen.filter(({ channel }) => channel.required && !channel.oneOf);
  const begun = [
    ...alone.map((one) => one.startedOn),
    ...(choice.length === 0 ? [] : [first(choice.map((one) => one.startedOn))]),
  ];
  const missing = begun.filter((startedOn) => startedOn === null).length;
  return {
    channels: seen.map(({ channel, startedOn, short }) => ({ id: channel.id, startedOn, short })),
    missing,
    short: seen.filter((one) => one.short && !outweighed(one.channel.oneOf, choice)).length,
    completeOn: missing > 0 ? null : last(begun),
    publishedOn: releasedOn === null ? null : first([releasedOn, ...seen.map((one) => one.startedOn)]),
  };
}

/** Where one channel is enough, a short one does no harm beside another that stands. */
const outweighed = (oneOf: boolean, choice: readonly { readonly startedOn: Day | null; readonly short: boolean }[]): boolean =>
  oneOf && choice.some((one) => one.startedOn !== null && !one.short);

const firstDay = (channel: ChannelFacts, all: readonly ChannelFacts[]): Day | null =>
  first(periodsOf(channel, all).map((period) => period.from));

const first = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((known, day) => (known === null || day === null ? (known ?? day) : earlier(known, day)), null);

const last = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((known, day) => (known === null || day === null ? (known ?? day) : later(known, day)), null);
