import { dayOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { RecordContents } from '../rules/elements.ts';
import { ballotsIn } from '../rules/result.ts';
import { readResult, type RoundResult } from '../rules/round-result.ts';

export interface PaperRow {
  readonly kind: 'resolution' | 'minutes' | 'memorandum' | 'agreement';
  readonly number: string | null;
  readonly discussed: string;
  readonly decided: string;
  readonly headName: string | null;
  readonly frontHeadName: string | null;
  readonly firstHouseholdName: string | null;
  readonly secondHouseholdName: string | null;
  readonly signedOn: Day | null;
}

/** The paper as it was written, and what the program counted for it (Article 20(2)). */
export interface PaperRecord {
  readonly paper: PaperRow | null;
  readonly contents: RecordContents;
  /** The vote the paper is about; null while nothing was counted. */
  readonly result: RoundResult | null;
}

/** Everything the seven elements are made of; what was counted comes from the frozen result, never from a field. */
export async function recordContents(reader: Reader, decision: Id<'decisions.decision'>): Promise<PaperRecord> {
  return (await recordsOf(reader, [decision]))(decision);
}

/** The same of many decisions at once. Two queries. */
export async function recordsOf(
  reader: Reader,
  decisions: readonly Id<'decisions.decision'>[],
): Promise<(decision: Id<'decisions.decision'>) => PaperRecord> {
  if (decisions.length === 0) return () => recordFrom(undefined, undefined);
  const [papers, rounds] = await Promise.all([papersOf(reader, decisions), lastRoundsOf(reader, decisions)]);
  return (decision) =>
    recordFrom(
      papers.find((one) => one.decision === decision),
      rounds.find((one) => one.decision === decision),
    );
}

function recordFrom(paper: PaperRow | undefined, round: ClosedRound | undefined): PaperRecord {
  const result = round === undefined ? null : readResult(round.result);
  return { paper: paper ?? null, result, contents: { ...countedPart(round, result), ...typedPart(paper) } };
}

const papersOf = (reader: Reader, decisions: readonly Id<'decisions.decision'>[]) =>
  reader
    .selectFrom('decisions.paper_record')
    .select([
      'decision_id as decision',
      'kind',
      'number',
      'discussed',
      'decided',
      'head_name as headName',
      'front_head_name as frontHeadName',
      'first_household_name as firstHouseholdName',
      'second_household_name as secondHouseholdName',
      'signed_on as signedOn',
    ])
    .where('decision_id', 'in', decisions)
    .execute();

/** The last vote of each that was counted. */
const lastRoundsOf = (reader: Reader, decisions: readonly Id<'decisions.decision'>[]) =>
  reader
    .selectFrom('decisions.round as r')
    .leftJoin('decisions.meeting as m', 'm.id', 'r.meeting_id')
    .distinctOn('r.decision_id')
    .select(['r.decision_id as decision', 'r.form', 'r.households', 'r.result', 'r.closes_on', 'm.starts_at'])
    .where('r.decision_id', 'in', decisions)
    .where('r.state', '=', 'closed')
    .orderBy('r.decision_id')
    .orderBy('r.no', 'desc')
    .execute();

interface ClosedRound {
  readonly form: RecordContents['form'];
  readonly households: number | null;
  readonly result: unknown;
  readonly closes_on: Day | null;
  readonly starts_at: Temporal.Instant | null;
}

/** Time, households, form and result: what the program counted itself. */
const countedPart = (round: ClosedRound | undefined, result: RoundResult | null) => ({
  heldOn: round === undefined ? null : round.starts_at === null ? round.closes_on : dayOf(round.starts_at),
  households: round?.households ?? null,
  present: result === null ? null : (result.present ?? ballotsIn(result.tally)),
  form: round?.form ?? null,
  hasResult: result !== null,
});

/** What was discussed and decided, and who signed: what people wrote. */
const typedPart = (paper: PaperRow | undefined) => ({
  discussed: paper?.discussed ?? '',
  decided: paper?.decided ?? '',
  signedOn: paper?.signedOn ?? null,
  signatures:
    paper === undefined ? [] : [paper.headName, paper.frontHeadName, paper.firstHouseholdName, paper.secondHouseholdName],
});
