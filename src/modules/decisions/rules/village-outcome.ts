import type { VillageOutcome } from './commune-wide.ts';
import type { DecisionState } from './states.ts';

/**
 * How a village's own decision counts in a matter of the whole commune. A village whose decision was annulled, withdrawn or
 * ended without a result counts as not passed, as one does that voted against.
 */
const OUTCOMES: Readonly<Record<DecisionState, VillageOutcome>> = {
  draft: 'open',
  announced: 'open',
  voting: 'open',
  counting: 'open',
  'no-result': 'open',
  passed: 'passed',
  sent: 'passed',
  recognised: 'passed',
  failed: 'failed',
  refused: 'failed',
  annulled: 'failed',
  amended: 'passed',
  abolished: 'failed',
  withdrawn: 'failed',
};

export const villageOutcome = (state: DecisionState): VillageOutcome => OUTCOMES[state];
