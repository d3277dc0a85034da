import { addDays, type Day } from '#kernel/day.ts';
import type { Status } from '#modules/law/index.ts';
import type { StepKey } from './procedure-steps.ts';
import type { DecisionState } from './states.ts';
import type { TimelineStep } from './timeline.ts';

/**
 * What the law asks for around a matter beyond its steps: the notice of a meeting, the plan of a ballot that goes to the commune, an answer to a written report on a
 * convention, a convention to be mended, its yearly review, the person who was elected, the head who was released.
 */
export const MORE_WORK = [
  'summon',
  'annual-summon',
  'ballot-plan',
  'suspended',
  'abolished',
  'mend',
  'review',
  'install',
  'leave',
] as const;
export type ProcedureWorkKind = StepKey | (typeof MORE_WORK)[number];

/** Something open on a day, with its last day in time. */
export interface ProcedureWork<Row> {
  readonly what: ProcedureWorkKind;
  /** Null where the law names no day. */
  readonly due: Day | null;
  readonly late: boolean;
  readonly legalRef: string;
  readonly status: Status;
  readonly row: Row;
}

const DRAFT: readonly DecisionState[] = ['draft'];
const RELEASED: readonly DecisionState[] = ['recognised', 'failed', 'no-result'];
/**
 * States in which a step is somebody's to do. What comes before a meeting is history once it was called; a second vote follows from
 * the first and asks for no new plan. The notice is told with its meeting.
 */
const WHILE: Readonly<Record<StepKey, readonly DecisionState[]>> = {
  plan: DRAFT,
  candidates: DRAFT,
  team: DRAFT,
  posted: DRAFT,
  'draft-posted': DRAFT,
  notice: [],
  documents: ['draft', 'no-result'],
  send: ['passed'],
  answer: ['sent'],
  'passed-on': ['recognised'],
  reelect: RELEASED,
  interim: RELEASED,
};
/** Steps that are told as soon as their end is known: a new election takes weeks. */
const TOLD_EARLY: readonly StepKey[] = ['reelect', 'interim'];
/** Days before the end of the others on which they are told. */
const TOLD_DAYS = 7;

/** The steps of a matter that somebody has to do something about: late, or near. */
export const openSteps = (steps: readonly TimelineStep[], state: DecisionState, today: Day): readonly TimelineStep[] =>
  steps.filter(({ key, due, state: stands }) => {
    if (!WHILE[key].includes(state) || (stands !== 'overdue' && stands !== 'due')) return false;
    return stands === 'overdue' || TOLD_EARLY.includes(key) || (due !== null && due.due <= addDays(today, TOLD_DAYS));
  });

/** Posts whose desk an open piece of work stands on. */
const VILLAGE = ['village-head', 'front-board-head'] as const;
const LEADERS = ['committee-chair', 'committee-deputy'] as const;
const OFFICERS = ['committee-officer'] as const;

const OF_VILLAGE: readonly ProcedureWorkKind[] = [
  'candidates',
  'team',
  'posted',
  'draft-posted',
  'documents',
  'summon',
  'annual-summon',
  'ballot-plan',
  'mend',
  'review',
];
/** What stands on the desk of these posts already, under a name of its own: sending the paper, answering it. */
const TOLD_ELSEWHERE: Readonly<Partial<Record<ProcedureWorkKind, readonly string[]>>> = { send: VILLAGE, answer: LEADERS };
/** What is the commune's own; the rest reaches its desk only when it is late. */
const OF_COMMUNE: readonly ProcedureWorkKind[] = [
  'plan',
  'posted',
  'answer',
  'passed-on',
  'reelect',
  'interim',
  'suspended',
  'abolished',
  'install',
  'leave',
];

/** Whether this is on the desk of somebody with that post: a village sees what it has to do, its commune all that is late. */
export const isWorkOf = (post: string, { what, late }: Pick<ProcedureWork<unknown>, 'what' | 'late'>): boolean => {
  if (TOLD_ELSEWHERE[what]?.includes(post)) return false;
  if (VILLAGE.some((one) => one === post)) return OF_VILLAGE.includes(what);
  if (![...LEADERS, ...OFFICERS].some((one) => one === post)) return false;
  return late || OF_COMMUNE.includes(what);
};
