import { needed, reaches, type Share } from './threshold.ts';

/** How one village stands in a matter of the whole commune. */
export type VillageOutcome = 'passed' | 'failed' | 'open';

export interface Synthesis {
  readonly villages: number;
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
  readonly needed: number;
  /** Decided as soon as no village still open could change it. */
  readonly outcome: VillageOutcome;
}

/**
 * Adds up a matter of the whole commune (Article 21): a share of all villages must have passed it, each by its own rule. A
 * village that failed, or has no result, counts as not passed.
 */
export const synthesise = (villages: readonly VillageOutcome[], share: Share): Synthesis => {
  const count = (outcome: VillageOutcome): number => villages.filter((one) => one === outcome).length;
  const [passed, failed, open] = [count('passed'), count('failed'), count('open')];
  const sure = reaches(passed, villages.length, share);
  const lost = !reaches(passed + open, villages.length, share);
  return {
    villages: villages.length,
    passed,
    failed,
    open,
    needed: needed(villages.length, share),
    outcome: sure ? 'passed' : lost ? 'failed' : 'open',
  };
};
