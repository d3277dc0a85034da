import { z } from 'zod';
import { command, type Command, type Work } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { mayRunVillage } from '../policy.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { mayFollow, ROUND_MOVES, type DecisionState } from '../rules/states.ts';
import { keepStep } from '../steps/keep-step.ts';
import { lockRound, type RoundGround } from '../steps/lock-decision.ts';
import { moveDecision, moveRound } from '../steps/move.ts';

/** Key of the step that says why a round was called off. */
export const voidStep = (round: Id<'decisions.round'>): string => `ballot-void:${round}`;

const AFTER: Readonly<Partial<Record<DecisionState, DecisionState>>> = {
  announced: 'draft',
  voting: 'no-result',
  counting: 'no-result',
};

/**
 * Calls a vote off, with the reason in public: before it opens because the plan has changed, later only because it cannot be
 * brought to an end as it should (the key of the box is lost, slips were damaged). What was in the box is thrown away unread,
 * and the households vote again.
 */
export const voidBallot = (keys: BoxKeys): Command<{ round: Id<'decisions.round'> }, 'decisions.state.changed'> => {
  const execute: ReturnType<typeof voidRound> = async (room, actor, raw, key) => {
    const outcome = await voidRound()(room, actor, raw, key);
    if (outcome.ok) await keys.destroy(outcome.value.round);
    return outcome;
  };
  return Object.defineProperty(execute, 'name', { value: 'decisions.void-ballot' });
};

const voidRound = () =>
  command({
    name: 'decisions.void-ballot',
    input: z.object({ round: id('decisions.round'), reason: text(2000) }),
    load: (tx, { round }, today) => lockRound(tx, round, today),
    may: (actor, ground) => mayRunVillage(actor, ground.village),
    run: async (work, ground, { reason }) => {
      const { tx, record } = work;
      const { row, round } = ground;
      if (round.meeting_id !== null || !mayFollow(ROUND_MOVES, round.state, 'cancelled'))
        return refuse('decisions.state.changed');
      await clearAway(work, round.id);
      const after = await moveRound(tx, round, 'cancelled', { box_key: null });
      const next = AFTER[row.state];
      if (round.state !== 'planned' && next !== undefined) await moveDecision(tx, row, next);
      await keepReason(work, ground, reason);
      await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after });
      return ok({ round: round.id });
    },
  });

async function clearAway({ tx }: Work, round: Id<'decisions.round'>): Promise<void> {
  await tx
    .updateTable('decisions.roll')
    .set({ votable: false, code_hash: null, attempt: null })
    .where('round_id', '=', round)
    .execute();
  await tx.deleteFrom('decisions.sealed_ballot').where('round_id', '=', round).execute();
  await tx.deleteFrom('decisions.named_slip').where('round_id', '=', round).execute();
}

async function keepReason({ tx, today }: Work, { row, round }: RoundGround, reason: string): Promise<void> {
  const law = lawOfMatter(row.matter, row.rule_day);
  const { legalRef, status } = law.ok ? law.value.matter : { legalRef: '', status: 'verify' as const };
  await keepStep(tx, row.id, { key: voidStep(round.id), dueOn: null, doneOn: today, legalRef, status });
  await tx
    .updateTable('decisions.step')
    .set({ note: reason })
    .where('decision_id', '=', row.id)
    .where('key', '=', voidStep(round.id))
    .execute();
}
