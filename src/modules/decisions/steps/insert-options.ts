import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RoundForm } from '../rules/channels.ts';
import type { DecisionRow } from './lock-decision.ts';

const QUESTION = ['agree', 'disagree', 'other'] as const;
/** Whether to decide online is answered with yes or no (step A). */
const WHETHER_ONLINE = ['agree', 'disagree'] as const;

/**
 * What may be chosen in a new round: agree, disagree, another opinion; in an election after a failed meeting the candidates
 * that were put there. Refused where an election has none yet.
 */
export async function insertOptions(
  tx: Tx,
  decision: DecisionRow,
  { round, form }: { readonly round: Id<'decisions.round'>; readonly form: RoundForm },
): Promise<Result<true, 'decisions.plan.no-candidates'>> {
  if (decision.election === 'elect') return copyCandidates(tx, decision, round);
  const kinds = form === 'online-form' ? WHETHER_ONLINE : QUESTION;
  await tx
    .insertInto('decisions.option')
    .values(kinds.map((kind, at) => ({ round_id: round, no: at + 1, kind })))
    .execute();
  return ok(true);
}

async function copyCandidates(
  tx: Tx,
  decision: DecisionRow,
  round: Id<'decisions.round'>,
): Promise<Result<true, 'decisions.plan.no-candidates'>> {
  const before = await tx
    .selectFrom('decisions.round')
    .select(['id', 'most_choices'])
    .where('decision_id', '=', decision.id)
    .where('form', '=', 'meeting')
    .where('state', '=', 'closed')
    .orderBy('no', 'desc')
    .executeTakeFirst();
  if (before === undefined) return refuse('decisions.plan.no-candidates');
  const copied = await tx
    .insertInto('decisions.option')
    .columns(['round_id', 'no', 'kind', 'label', 'origin', 'age_confirmed'])
    .expression((eb) =>
      eb
        .selectFrom('decisions.option')
        .select((one) => [one.val(round).as('round_id'), 'no', 'kind', 'label', 'origin', 'age_confirmed'])
        .where('round_id', '=', before.id),
    )
    .returning('no')
    .execute();
  if (copied.length === 0) return refuse('decisions.plan.no-candidates');
  await tx.updateTable('decisions.round').set({ most_choices: before.most_choices }).where('id', '=', round).execute();
  return ok(true);
}
