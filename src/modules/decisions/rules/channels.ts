import type { Channel } from './result.ts';

/** Forms of one going to the vote; `online-form` asks whether to decide online at all (step A). */
export const ROUND_FORMS = ['meeting', 'ballot', 'online-form', 'online'] as const;
export type RoundForm = (typeof ROUND_FORMS)[number];

/**
 * Ways a ballot may come in, by the form of the vote. A household without a device is helped at the culture house and not
 * given a slip in an online vote: a handful of slips counted apart would show what those few households chose.
 */
const CHANNELS_OF = {
  meeting: ['hands', 'paper'],
  ballot: ['paper'],
  'online-form': ['phone', 'desk'],
  online: ['phone', 'desk'],
} as const satisfies Readonly<Record<RoundForm, readonly Channel[]>>;

export const takes = (form: RoundForm, channel: Channel): boolean => CHANNELS_OF[form].some((one) => one === channel);

export const isOnline = (form: RoundForm): boolean => takes(form, 'phone');
