import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Addressee } from '../policy-meeting.ts';
import { openForms, type OpenForm } from '../rules/forms.ts';
import { findDecision, type DecisionView } from './find-decision.ts';

export interface ChallengeView {
  readonly id: Id<'decisions.challenge'>;
  readonly code: string;
  readonly addressee: Addressee;
  /** Null once erased. */
  readonly words: string | null;
  readonly contact: string | null;
  readonly sentOn: Day;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
}

export interface WorkOnModel {
  readonly decision: DecisionView;
  /** Ways of deciding the law opens at this moment, with the condition that opens each. */
  readonly forms: readonly OpenForm[];
  readonly challenges: readonly ChallengeView[];
}

const MOST = 100;

/** The working page of one matter. */
export async function findWorkOn(reader: Reader, id: Id<'decisions.decision'>, today: Day): Promise<WorkOnModel | null> {
  const decision = await findDecision(reader, { id }, today);
  if (decision === null) return null;
  const challenges = await reader
    .selectFrom('decisions.challenge')
    .select(['id', 'code', 'addressee', 'words', 'contact', 'sent_on as sentOn', 'answer', 'answered_on as answeredOn'])
    .where('decision_id', '=', id)
    .orderBy('sent_on')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const meetingFailed = decision.rounds.some(({ form, result }) => form === 'meeting' && result?.outcome === 'no-result');
  const forms = openForms(decision.law.matter, { communeWide: decision.communeWide, meetingFailed, withFront: true });
  return { decision, forms, challenges };
}
