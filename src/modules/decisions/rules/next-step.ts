import type { DecisionState, RoundState } from './states.ts';

/** What has to be done next about a matter, by whoever it waits for. */
export const NEXT_STEPS = ['plan', 'call', 'hold', 'count', 'vote', 'ballot', 'write', 'send', 'wait', 'nothing'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface StepGround {
  readonly state: DecisionState;
  /** The last going to the vote; null while none is planned. */
  readonly round: {
    readonly form: 'meeting' | 'ballot' | 'online-form' | 'online';
    readonly state: RoundState;
  } | null;
  readonly sent: boolean;
  readonly paperComplete: boolean;
}

const afterDraft = ({ round }: StepGround): NextStep => {
  if (round === null || round.state === 'closed' || round.state === 'cancelled') return 'plan';
  return round.form === 'meeting' ? 'call' : 'vote';
};

const afterPassing = ({ sent, paperComplete }: StepGround): NextStep => (sent ? 'nothing' : paperComplete ? 'send' : 'write');

/** The next step, from the draft to the day nothing is left to do. */
export const nextStep = (ground: StepGround): NextStep => {
  const { state, round } = ground;
  if (state === 'draft') return afterDraft(ground);
  if (state === 'announced') return round?.form === 'meeting' ? 'hold' : 'vote';
  if (state === 'voting') return round?.form === 'meeting' ? 'count' : 'vote';
  if (state === 'counting') return 'vote';
  if (state === 'no-result') return round !== null && round.state === 'planned' ? afterDraft(ground) : 'ballot';
  if (state === 'passed') return afterPassing(ground);
  return state === 'sent' ? 'wait' : 'nothing';
};
