import type { PublicationState } from './kinds.ts';

/** What can be done to a publication, by the state it is in. */
export const ACTS = ['edit', 'move', 'publish', 'plan-channel', 'record', 'amend', 'withdraw', 'assign'] as const;
export type Act = (typeof ACTS)[number];

const POSSIBLE: Readonly<Record<PublicationState, readonly Act[]>> = {
  due: ['edit', 'move', 'publish', 'plan-channel', 'withdraw', 'assign'],
  published: ['plan-channel', 'record', 'amend', 'withdraw', 'assign'],
  withdrawn: [],
};

/** Asked by the button and by the command alike: an act that the state no longer allows says so instead of "forbidden". */
export const isPossible = (act: Act, state: PublicationState): boolean => POSSIBLE[state].includes(act);
