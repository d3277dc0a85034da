import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { chooseForm, type FormRefusal } from '../rules/forms.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import type { DecisionRow, RoundRow } from './lock-decision.ts';
import { findReleaseRuling } from './release-ruling.ts';

interface MeetingRound {
  readonly meeting: Id<'decisions.meeting'>;
  readonly now: Temporal.Instant;
}

export type PlanRefusal =
  | FormRefusal
  | 'decisions.law.none'
  | 'decisions.plan.running'
  | 'decisions.release.ruled'
  | 'decisions.state.changed';

/** Puts a matter on the agenda of a meeting: one more going to the vote, with what can be chosen (Articles 17 and 18). */
export async function planMeetingRound(
  tx: Tx,
  decision: DecisionRow,
  { meeting, now }: MeetingRound,
): Promise<Result<RoundRow, PlanRefusal>> {
  if (decision.state !== 'draft' && decision.state !== 'no-result') return refuse('decisions.state.changed');
  if ((await findReleaseRuling(tx, decision.id)) !== null) return refuse('decisions.release.ruled');
  const law = lawOfMatter(decision.matter, decision.rule_day);
  if (!law.ok) return law;
  const form = chooseForm(law.value.matter, 'meeting', {
    communeWide: decision.commune_wide_id !== null,
    meetingFailed: decision.state === 'no-result',
    withFront: false,
  });
  if (!form.ok) return form;
  const rounds = await tx.selectFrom('decisions.round').select(['no', 'state']).where('decision_id', '=', decision.id).execute();
  if (rounds.some(({ state }) => state !== 'closed' && state !== 'cancelled'))
    return refuse('decisions.plan.running', { title: decision.title });
  const round = await tx
    .insertInto('decisions.round')
    .values({
      id: newId<'decisions.round'>(),
      decision_id: decision.id,
      no: Math.max(0, ...rounds.map(({ no }) => no)) + 1,
      meeting_id: meeting,
      form: 'meeting',
      form_ground: form.value.when,
      method: 'hands',
      state: 'planned',
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (decision.election !== 'elect') await tx.insertInto('decisions.option').values(questionOptions(round.id)).execute();
  return ok(round);
}

/** What is answered to a question; candidates are added one by one. */
const questionOptions = (round: Id<'decisions.round'>) =>
  (['agree', 'disagree', 'other'] as const).map((kind, at) => ({ round_id: round, no: at + 1, kind }));
