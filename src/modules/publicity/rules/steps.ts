import type { PublicationState } from './kinds.ts';

export const STEPS = ['prepare', 'check', 'publish', 'channels', 'done'] as const;
export type StepName = (typeof STEPS)[number];

export interface StepFacts {
  readonly state: PublicationState;
  readonly hasContent: boolean;
  /** Somebody looked for personal data. */
  readonly looked: boolean;
  readonly channelsMissing: number;
  readonly channelsShort: number;
  /** Some posting has to hang on, permanent ones not counted. */
  readonly running: boolean;
}

/** The way from a duty to the end of its postings: which steps are behind, which is at hand. */
export function stepsOf(facts: StepFacts): readonly { readonly name: StepName; readonly state: 'done' | 'current' | 'next' }[] {
  const isPublic = facts.state !== 'due';
  const done: Readonly<Record<StepName, boolean>> = {
    prepare: isPublic || facts.hasContent,
    check: isPublic || (facts.hasContent && facts.looked),
    publish: isPublic,
    channels: isPublic && facts.channelsMissing === 0,
    done: isPublic && facts.channelsMissing === 0 && facts.channelsShort === 0 && !facts.running,
  };
  const current = STEPS.find((name) => !done[name]);
  return STEPS.map((name) => ({ name, state: done[name] ? 'done' : name === current ? 'current' : 'next' }));
}
