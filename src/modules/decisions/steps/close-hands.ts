import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '#kernel/command.ts';
import { unwrap, ok, refuse, type Result } from '#kernel/result.ts';
import { layOut, type CountedBallot } from '../box/empty-box.ts';
import { counted } from '../events.ts';
import { arrangeBallots, type MeetingCount } from '../rules/arrange-ballots.ts';
import { addUp } from '../rules/hand-counts.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { cannotPass, type Tally } from '../rules/result.ts';
import { resultOf, type RoundResult } from '../rules/round-result.ts';
import { reaches } from '../rules/threshold.ts';
import { receiptFrom } from '../rules/voter-code.ts';
import type { Present } from './count-present.ts';
import type { DecisionRow, RoundRow } from './lock-decision.ts';
import type { PutMatter } from './lock-meeting.ts';
import { moveDecision, moveRound } from './move.ts';
import { holdingCounts, type CountRow } from './read-counts.ts';

export interface ClosedCount {
  readonly law: LawOfMatter;
  readonly count: MeetingCount;
}

/** What is closed: the last count of every part of the village, added up; nothing where too few came to need one. */
export function countToClose(
  { round, decision }: PutMatter,
  counts: readonly CountRow[],
  present: Present,
): Result<ClosedCount, 'decisions.close.not-counted'> {
  const law = unwrap(lawOfMatter(decision.matter, decision.rule_day));
  const parts = holdingCounts(counts, round.id);
  const missing = [...present.byCluster.keys()].some((part) => !parts.some(({ cluster }) => cluster === part));
  if (missing && !isTooFew(law, present.all, round)) return refuse('decisions.close.not-counted', { title: decision.title });
  return ok({ law, count: addUp(parts) });
}

const isTooFew = (law: LawOfMatter, present: number, { households }: RoundRow): boolean => {
  const all = households ?? 0;
  return cannotPass(present, all, law.pass.share) || (law.quorum !== null && !reaches(present, all, law.quorum.share));
};

/**
 * Freezes one vote of a meeting: marks the households that took part, lays out as many ballots, writes the result, moves the
 * decision on. Who raised a hand for what was never written anywhere, so there is nothing to clear away.
 */
export async function closeHands(work: Work, matter: PutMatter, { law, count }: ClosedCount, present: number): Promise<void> {
  const { tx, record, emit, today, room } = work;
  const { round, decision, options } = matter;
  const counting = await moveRound(tx, round, 'counting');
  const during = await moveDecision(tx, decision, 'counting');
  await markPresent(work, round, present);
  const arranged = arrangeBallots(count, present);
  const open = round.method === 'hands';
  const ballots: readonly CountedBallot[] = arranged.map((choices) => ({
    choices,
    receipt: open ? receiptFrom(room.secret, randomBytes(16).toString('hex')) : null,
  }));
  const root = await layOut(tx, round.id, ballots, []);
  const counts = options.map(({ no }) => ({ no, votes: count.counts[String(no)] ?? 0 }));
  const tally: Tally = {
    households: round.households ?? 0,
    counted: counts,
    blank: arranged.filter((choices) => choices?.length === 0).length,
    spoiled: count.spoiled,
    channels: { hands: open ? present : 0, paper: open ? 0 : present, phone: 0, desk: 0 },
  };
  const result = resultOf(tally, law, { election: decision.election, seats: round.most_choices, present });
  const closed = await moveRound(tx, counting, 'closed', { closes_on: today, result: JSON.stringify(result), merkle_root: root });
  const after = await conclude(work, during, law, result);
  await record({ unit: decision.unit_id, table: 'decisions.round', row: round.id, before: round, after: closed });
  await record({ unit: decision.unit_id, table: 'decisions.decision', row: decision.id, before: decision, after });
  await emit(counted, { decision: decision.id, unit: decision.unit_id });
}

/** In force at once where nobody has to recognise it; a matter of the whole commune waits for the others (Articles 20, 21). */
export function conclude(
  { tx, today }: Work,
  decision: DecisionRow,
  law: LawOfMatter,
  { outcome }: RoundResult,
): Promise<DecisionRow> {
  if (outcome === 'no-result') return moveDecision(tx, decision, 'no-result');
  const atOnce = outcome === 'passed' && law.matter.recognition === null && decision.commune_wide_id === null;
  return moveDecision(tx, decision, outcome, { decided_on: today, effective_on: atOnce ? today : null });
}

/** Every household represented took part, whatever it raised its hand for, or for nothing. */
async function markPresent({ tx }: Work, round: RoundRow, present: number): Promise<void> {
  const { rows } = await sql<{ household_id: string }>`
    update decisions.roll r set voted = ${round.method === 'hands' ? 'hands' : 'paper'}
    from decisions.attendance a
    where r.round_id = ${round.id} and a.meeting_id = ${round.meeting_id} and a.household_id = r.household_id
      and a.present and r.votable and r.voted is null
    returning r.household_id`.execute(tx);
  if (rows.length !== present) throw new Error(`Round ${round.id}: ${present} households came, ${rows.length} were marked`);
}
