import { z } from 'zod';
import { command, type Command, type Work } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { layOut } from '../box/empty-box.ts';
import { counted } from '../events.ts';
import { mayRunVillage } from '../policy.ts';
import type { ClosingRefusal } from '../rules/count.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import type { NamedRefusal } from '../rules/named-slips.ts';
import { resultOf, type RoundResult } from '../rules/round-result.ts';
import { tallyOf } from '../rules/tally.ts';
import { conclude } from '../steps/close-hands.ts';
import { countMarked } from '../steps/count-marked.ts';
import { gatherPaper, gatherSealed, type Gathered } from '../steps/gather-ballots.ts';
import { lockRound, type DecisionRow, type RoundRow } from '../steps/lock-decision.ts';
import { moveDecision, moveRound } from '../steps/move.ts';

export type CloseRefusal =
  | ClosingRefusal
  | NamedRefusal
  | 'decisions.close.key-lost'
  | 'decisions.close.not-even'
  | 'decisions.law.none'
  | 'decisions.state.changed';

/**
 * Counts a vote by slips or online and freezes the result: all channels land in one table of ballots, in random order, and
 * everything that could lead from a household to a ballot goes. The root of the published list is part of the record of this
 * act. Once that is committed, the key of the box is destroyed.
 */
export const closeBallot = (keys: BoxKeys): Command<{ round: Id<'decisions.round'> }, CloseRefusal> => {
  const count = countBallot(keys);
  const execute: typeof count = async (room, actor, raw, key) => {
    const outcome = await count(room, actor, raw, key);
    if (outcome.ok) await keys.destroy(outcome.value.round);
    return outcome;
  };
  return Object.defineProperty(execute, 'name', { value: count.name });
};

const countBallot = (keys: BoxKeys) =>
  command({
    name: 'decisions.close-ballot',
    input: z.object({ round: id('decisions.round') }),
    load: (tx, { round }, today) => lockRound(tx, round, today),
    may: (actor, ground) => mayRunVillage(actor, ground.village),
    run: async (work, { row, round }): Promise<Result<{ round: Id<'decisions.round'> }, CloseRefusal>> => {
      const { record, emit } = work;
      if (round.meeting_id !== null || round.state !== 'counting') return refuse('decisions.state.changed');
      const gathered = await gather(work, keys, round);
      if (!gathered.ok) return gathered;
      const closed = await freeze(work, row, round, gathered.value);
      if (!closed.ok) return closed;
      await emit(counted, { decision: row.id, unit: row.unit_id });
      await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after: closed.value.round });
      await record({ unit: row.unit_id, table: 'decisions.decision', row: row.id, before: row, after: closed.value.decision });
      return ok({ round: round.id });
    },
  });

async function gather(work: Work, keys: BoxKeys, round: RoundRow): Promise<Result<Gathered, CloseRefusal>> {
  const paper = await gatherPaper(work, round);
  if (!paper.ok) return paper;
  const sealed = await gatherSealed(work, keys, round);
  if (!sealed.ok) return sealed;
  return ok({
    ballots: [...paper.value.ballots, ...sealed.value.ballots],
    receipts: [...paper.value.receipts, ...sealed.value.receipts],
  });
}

async function freeze(
  work: Work,
  decision: DecisionRow,
  round: RoundRow,
  { ballots, receipts }: Gathered,
): Promise<Result<{ round: RoundRow; decision: DecisionRow }, CloseRefusal>> {
  const { tx } = work;
  const law = lawOfMatter(decision.matter, decision.rule_day);
  if (!law.ok) return law;
  const options = await tx.selectFrom('decisions.option').select('no').where('round_id', '=', round.id).orderBy('no').execute();
  const channels = await countMarked(tx, round.id);
  const choices = ballots.map((one) => one.choices);
  const tally = tallyOf({
    households: round.households ?? 0,
    options: options.map(({ no }) => no),
    ballots: choices,
    channels,
  });
  if (!tally.ok) return tally;
  const root = await layOut(tx, round.id, ballots, receipts);
  const result = resultOf(tally.value, law.value, { election: decision.election, seats: round.most_choices, present: null });
  const after = await moveRound(tx, round, 'closed', { result: JSON.stringify(result), merkle_root: root, box_key: null });
  return ok({ round: after, decision: await moveOn(work, decision, round, result) });
}

/** Asking whether to decide online decides nothing yet: the vote on the matter itself, or another form, follows. */
async function moveOn(work: Work, decision: DecisionRow, round: RoundRow, result: RoundResult): Promise<DecisionRow> {
  if (round.form === 'online-form') return moveDecision(work.tx, decision, 'no-result');
  const law = lawOfMatter(decision.matter, decision.rule_day);
  if (!law.ok) throw new Error(`Decision ${decision.id}: ${law.why}`);
  return conclude(work, decision, law.value, result);
}
