import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { readResult, type RoundResult } from '../rules/round-result.ts';
import type { MeetingState, RoundState } from '../rules/states.ts';

export interface OptionView {
  readonly no: number;
  readonly kind: 'agree' | 'disagree' | 'other' | 'candidate';
  /** Name of a candidate; null where the question is yes or no. */
  readonly label: string | null;
  readonly origin: 'front-board' | 'self' | 'meeting' | null;
  /** Of a candidate: whoever put them forward confirmed the condition of age. */
  readonly ofAge: boolean;
}

/** One going to the vote (lượt biểu quyết), as pages show it. */
export interface RoundView {
  readonly id: Id<'decisions.round'>;
  readonly decision: Id<'decisions.decision'>;
  readonly no: number;
  readonly form: 'meeting' | 'ballot' | 'online-form' | 'online';
  readonly method: 'hands' | 'secret' | 'named';
  readonly methodVotes: number | null;
  readonly state: RoundState;
  readonly noticeOn: Day | null;
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
  /** N, once the notice froze it. */
  readonly households: number | null;
  readonly seats: number;
  readonly result: RoundResult | null;
  readonly merkleRoot: string | null;
  readonly meeting: {
    readonly id: Id<'decisions.meeting'>;
    readonly startsAt: Temporal.Instant;
    readonly place: string;
    readonly state: MeetingState;
  } | null;
  readonly options: readonly OptionView[];
}

const MOST = 400;

/** Rounds of some decisions with their options, oldest first; cancelled ones are left out. Two queries. */
export async function findRounds(reader: Reader, decisions: readonly Id<'decisions.decision'>[]): Promise<readonly RoundView[]> {
  if (decisions.length === 0) return [];
  const rows = await reader
    .selectFrom('decisions.round as r')
    .leftJoin('decisions.meeting as m', 'm.id', 'r.meeting_id')
    .selectAll('r')
    .select(['m.starts_at', 'm.place', 'm.state as meeting_state'])
    .where('r.decision_id', 'in', decisions)
    .where('r.state', '<>', 'cancelled')
    .orderBy('r.decision_id')
    .orderBy('r.no')
    .limit(MOST)
    .execute();
  const options = await optionsOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    decision: row.decision_id,
    no: row.no,
    form: row.form,
    method: row.method,
    methodVotes: row.method_votes,
    state: row.state,
    noticeOn: row.notice_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    households: row.households,
    seats: row.most_choices,
    result: row.result === null ? null : readResult(row.result),
    merkleRoot: row.merkle_root,
    meeting:
      row.meeting_id === null || row.starts_at === null || row.place === null || row.meeting_state === null
        ? null
        : { id: row.meeting_id, startsAt: row.starts_at, place: row.place, state: row.meeting_state },
    options: options.get(row.id) ?? [],
  }));
}

async function optionsOf(
  reader: Reader,
  rounds: readonly Id<'decisions.round'>[],
): Promise<ReadonlyMap<Id<'decisions.round'>, readonly OptionView[]>> {
  if (rounds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('decisions.option')
    .select(['round_id', 'no', 'kind', 'label', 'origin', 'age_confirmed as ofAge'])
    .where('round_id', 'in', rounds)
    .orderBy('no')
    .limit(MOST * 50)
    .execute();
  return Map.groupBy(
    rows.map(({ round_id: round, ...option }) => ({ round, ...option })),
    ({ round }) => round,
  );
}
