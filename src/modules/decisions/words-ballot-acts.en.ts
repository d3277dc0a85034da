import type { Same } from '#kernel/words.ts';
import type { viBallotActs } from './words-ballot-acts.vi.ts';

export const enBallotActs = {
  'act.decisions.plan-ballot': 'Plan a vote of the households',
  'act.decisions.send-plan': 'Send the plan to the commune',
  'act.decisions.call-ballot': 'Announce a vote, freeze the households',
  'act.decisions.correct-roll': 'Correct the list of households',
  'act.decisions.make-slips': 'Make slips or cards',
  'act.decisions.replace-slip': 'Make one slip or card anew',
  'act.decisions.mark-issued': 'Note slips handed out',
  'act.decisions.mark-returned': 'Note slips returned',
  'act.decisions.unmark-returned': 'Take back a mark of a slip',
  'act.decisions.open-ballot': 'Start taking ballots',
  'act.decisions.end-voting': 'End voting',
  'act.decisions.add-stack': 'Add a stack of slips',
  'act.decisions.drop-stack': 'Drop a stack of slips',
  'act.decisions.enter-stack': 'Key in a stack of slips',
  'act.decisions.enter-slip': 'Keyed in a slip with a name',
  'act.decisions.close-ballot': 'Count and freeze the result',
  'act.decisions.void-ballot': 'Call a vote off',
} satisfies Same<typeof viBallotActs>;
