/** States of one matter before one village (việc bàn và quyết định). */
export const DECISION_STATES = [
  'draft',
  'announced',
  'voting',
  'counting',
  'no-result',
  'passed',
  'failed',
  'sent',
  'recognised',
  'refused',
  'annulled',
  'amended',
  'abolished',
  'withdrawn',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** States of one going to the vote (lượt biểu quyết). */
export const ROUND_STATES = ['planned', 'called', 'open', 'counting', 'closed', 'cancelled'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** States of a meeting (cuộc họp). */
export const MEETING_STATES = ['planned', 'called', 'open', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/**
 * What may follow what. `sent` is the wait for recognition; a decision that needs none stays `passed` when it is sent.
 * `no-result` is a meeting that could not reach the votes needed, or an online form nobody wanted: another form follows.
 * The diagrams of the README are drawn from these tables, and every command asks them.
 */
export const DECISION_MOVES = {
  draft: ['announced', 'withdrawn'],
  announced: ['voting', 'draft', 'withdrawn'],
  voting: ['counting', 'no-result'],
  counting: ['passed', 'failed', 'no-result'],
  'no-result': ['announced', 'withdrawn'],
  passed: ['sent', 'annulled', 'amended', 'abolished'],
  failed: [],
  sent: ['recognised', 'refused', 'annulled', 'amended', 'abolished'],
  recognised: ['annulled', 'amended', 'abolished'],
  refused: [],
  annulled: [],
  amended: [],
  abolished: [],
  withdrawn: [],
} as const satisfies Readonly<Record<DecisionState, readonly DecisionState[]>>;

export const ROUND_MOVES = {
  planned: ['called', 'cancelled'],
  called: ['open', 'cancelled'],
  open: ['counting', 'cancelled'],
  counting: ['closed', 'cancelled'],
  closed: [],
  cancelled: [],
} as const satisfies Readonly<Record<RoundState, readonly RoundState[]>>;

export const MEETING_MOVES = {
  planned: ['called', 'cancelled'],
  called: ['open', 'cancelled'],
  open: ['closed'],
  closed: [],
  cancelled: [],
} as const satisfies Readonly<Record<MeetingState, readonly MeetingState[]>>;

/** Whether a table of moves lets one state follow another. */
export const mayFollow = <State extends string>(
  moves: Readonly<Record<State, readonly State[]>>,
  from: State,
  to: State,
): boolean => moves[from].includes(to);
