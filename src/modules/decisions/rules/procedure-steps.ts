import type { MatterKey, RuleKey } from '#modules/law/index.ts';

/** Steps around a matter that has a procedure of its own, by the key under which they are kept. */
export const STEP_KEYS = [
  'plan',
  'candidates',
  'team',
  'posted',
  'draft-posted',
  'notice',
  'documents',
  'send',
  'answer',
  'passed-on',
  'reelect',
  'interim',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** Steps people write down; the others the program knows from what was done in it. */
export const NOTED_STEPS = ['plan', 'candidates', 'team', 'posted', 'draft-posted', 'passed-on'] as const;
export type NotedStep = (typeof NOTED_STEPS)[number];

/** What the time of a step runs from; only from the meeting is it counted back. */
export type StepStart = 'meeting' | 'decided' | 'sent' | 'recognised' | 'interim';

export interface StepDuty {
  readonly key: StepKey;
  readonly rule: RuleKey;
  readonly from: StepStart;
  /** The meeting may not be called before it was done, and done early enough. */
  readonly beforeCall: boolean;
}

export interface ProcedureMatter {
  readonly matter: MatterKey;
  readonly election: 'elect' | 'release' | null;
}

const before = (key: StepKey, rule: RuleKey, beforeCall: boolean): StepDuty => ({ key, rule, from: 'meeting', beforeCall });
const after = (key: StepKey, rule: RuleKey, from: StepStart): StepDuty => ({ key, rule, from, beforeCall: false });

const NOTICE = before('notice', 'meeting.notice', false);
const SEND = after('send', 'decision.send', 'decided');
const ANSWER = after('answer', 'recognise', 'sent');

/** Decree 59/2023, Articles 6 to 9, as amended by Decree 185/2026: the election of a village head. */
const HEAD_ELECTED: readonly StepDuty[] = [
  before('plan', 'head.plan', true),
  before('candidates', 'head.candidates', true),
  before('team', 'head.team', true),
  before('posted', 'head.posted', true),
  NOTICE,
  SEND,
  ANSWER,
];

/** The same decree: releasing one; then a new election, and somebody in between. */
const HEAD_RELEASED: readonly StepDuty[] = [
  NOTICE,
  SEND,
  ANSWER,
  after('reelect', 'head.reelect', 'recognised'),
  after('interim', 'head.interim', 'interim'),
];

/** Decree 61/2023: a village convention. */
const CONVENTION: readonly StepDuty[] = [
  before('draft-posted', 'convention.post', true),
  NOTICE,
  before('documents', 'documents', false),
  after('send', 'convention.dossier', 'decided'),
  after('answer', 'convention.recognise', 'sent'),
  after('passed-on', 'convention.send', 'recognised'),
];

const BOARD: readonly StepDuty[] = [NOTICE, SEND, ANSWER];

/** Matters with a procedure of their own. */
export const PROCEDURE_MATTERS = ['village-head', 'convention', 'board'] as const satisfies readonly MatterKey[];

/** The steps of a matter in the order of the law; none for matters without a procedure of their own. */
export const procedureSteps = ({ matter, election }: ProcedureMatter): readonly StepDuty[] => {
  if (matter === 'village-head') return election === 'release' ? HEAD_RELEASED : HEAD_ELECTED;
  if (matter === 'convention') return CONVENTION;
  return matter === 'board' ? BOARD : [];
};

/** Steps of this matter that somebody writes down. */
export const notedSteps = (matter: ProcedureMatter): readonly NotedStep[] =>
  NOTED_STEPS.filter((noted) => procedureSteps(matter).some(({ key }) => key === noted));
